# Dicts whose values (and keys) have many types.
record = {"name": "x", "age": 5, "tags": ["a"], "nested": {"k": None}, "f": 1.5, 3: "three", (1,): True}
for key, value in record.items():
    print(f"{key!s:8}{type(key).__name__:6}{type(value).__name__:9}{value}")
record["age"] += 1
record["tags"].append(record["age"])
record["nested"]["k"] = record["tags"]
record["name"] = None
print(record, record["nested"]["k"][1] + 1)
print([v for v in record.values() if isinstance(v, (int, float))])
total = 0
for v in record.values():
    if isinstance(v, bool):
        continue
    if isinstance(v, (int, float)):
        total += v
print(total)
d = {}
d["self"] = d
print(d, str(d["self"]["self"]))
