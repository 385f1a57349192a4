# Lists of mixed types: dispatch, filtering, summing, sorting by key.
data = [3, "apple", 2.5, None, [1, 2], ("t", 1), {"k": "v"}, True, "", 0, b"raw", {7}, 1j]
for item in data:
    if item is None:
        kind = "none"
    elif isinstance(item, bool):
        kind = "bool"
    elif isinstance(item, (int, float, complex)):
        kind = f"number {item * 2}"
    elif isinstance(item, str):
        kind = f"text {item.upper()!r}"
    elif isinstance(item, (list, tuple)):
        kind = f"sequence of {len(item)}: {item[0]}"
    elif isinstance(item, dict):
        kind = f"mapping {list(item.items())}"
    else:
        kind = f"other {type(item).__name__}"
    print(kind)
print(sum(x for x in data if isinstance(x, (int, float))), [x for x in data if not x], len([x for x in data if x]), data.count(1), data.index("apple"), data.index(1), None in data)
data.sort(key=lambda x: (type(x).__name__, str(x)))
print(data)
data[0], data[-1] = data[-1], data[0]
print(type(data[0]).__name__, [type(x).__name__ for x in data[1:4]])
table = [["name", "age"], ["ann", 5], ["bob", None]]
for row in table:
    print(" | ".join(f"{str(c):<5}" for c in row))
pairs = [(1, "one"), ("two", 2), (None, [])]
for a, b in pairs:
    print(a, b, a == b, (a, b) < (a, b))
acc = []
acc.append(1)
acc.append("a")
acc.append(acc[0] + 1)
acc.append(acc[1] * acc[2])
print(acc)
