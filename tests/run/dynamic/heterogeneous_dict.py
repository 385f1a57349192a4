# A record store where each row has its own fields and types.
rows = [
    {"id": 1, "name": "ann", "tags": ["x", "y"], "score": 9},
    {"id": "2", "name": None, "score": 7.5},
    {"id": 3.0, "extra": {"deep": [1, {"deeper": "value"}]}, "score": "8"},
]


def get(row, path, default=None):
    current = row
    for part in path.split("."):
        if isinstance(current, dict) and part in current:
            current = current[part]
        elif isinstance(current, list) and part.isdigit() and int(part) < len(current):
            current = current[int(part)]
        else:
            return default
    return current


for path in ("id", "name", "tags.1", "extra.deep.1.deeper", "extra.deep.9", "score"):
    print(path, [get(r, path, "-") for r in rows])
print(sum(float(r["score"]) for r in rows), sorted(rows, key=lambda r: float(r["score"]))[0]["id"])
columns = []
for r in rows:
    for k in r:
        if k not in columns:
            columns.append(k)
print(columns)
for r in rows:
    r["id"] = int(r["id"])
    r.setdefault("tags", []).append(r["id"])
print([(r["id"], r["tags"]) for r in rows])


def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        if isinstance(v, dict) and isinstance(out.get(k), dict):
            out[k] = merge(out[k], v)
        elif isinstance(v, list):
            out[k] = out.get(k, []) + v
        else:
            out[k] = v
    return out


print(merge({"a": 1, "b": {"c": [1], "d": None}}, {"b": {"c": [2.5], "e": "x"}, "f": ["new"]}))


def walk(x, depth=0):
    if isinstance(x, dict):
        return max([walk(v, depth + 1) for v in x.values()] or [depth])
    if isinstance(x, (list, tuple)):
        return max((walk(v, depth + 1) for v in x), default=depth)
    return depth


print([walk(r) for r in rows], walk([]), walk(5), walk([[], [[]]]))
