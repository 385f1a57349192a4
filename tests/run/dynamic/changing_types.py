# One variable holds values of many types over time.
x = 1
print(x + 1, type(x).__name__)
x = "one"
print(x + "!", type(x).__name__)
x = [x, 2]
print(x * 2)
x = {"list": x}
print(x["list"][1])
x = 2.5
x = x * 2 if x > 1 else None
print(x)
for x in (1, "two", 3.0, None, [4], (5,), {6: 7}, True, 2 ** 65, b"8", lambda: 9):
    if callable(x):
        x = x()
    print(type(x).__name__, x if x is not None else "nothing")
print(x)


def change(value, times):
    for _ in range(times):
        if isinstance(value, int):
            value = str(value) + "5"
        elif isinstance(value, str):
            value = [int(c) for c in value]
        elif isinstance(value, list):
            value = sum(value) / len(value)
        else:
            value = int(value * 10)
    return value


print([change(12, n) for n in range(7)])
total = 0
total += 1
total += 0.5
print(total)
total = str(total)
total += "?"
print(total)
y = None
if len(total) > 2:
    y = 5
print(y and y + 1)
