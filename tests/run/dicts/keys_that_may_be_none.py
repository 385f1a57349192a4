# Keys that may be None, asked of dictionaries and sets without None, and with it.
class E:
    def __init__(self, key): self.key = key
def keys():
    return [E(None), E(1), E(2), E(7)]
d = {1: "one", 2: "two"}
s = {1, 2}
fs = frozenset(s)
for e in keys():
    print(e.key in d, e.key in s, e.key in fs, d.get(e.key), d.get(e.key, "x"), e.key not in d)
    try:
        print(d[e.key])
    except KeyError as err:
        print("KeyError", err)
    try:
        print(d.pop(e.key, "gone"))
    except KeyError as err:
        print("KeyError", err)
    try:
        del d[e.key]
        print("deleted")
    except KeyError as err:
        print("KeyError", err)
print(d)
d = {1: "one"}
print(d.setdefault(1, "z"), None in d, d.get(None), d)
t = {None: 1, "a": 2}
for k in (None, "a", "b"):
    print(k in t, t.get(k), t.pop(k, 0))
def find(names, who=None):
    return names[who] if who in names else "nobody"
print(find({"x": 1}), find({"x": 1}, "x"), find({"x": 1}, "y"))
try:
    {"q": 1}.pop(None)
except KeyError as err:
    print("KeyError", err)
