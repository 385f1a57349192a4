"""Dictionaries and sets with keys whose hashes are alike in their lower bits, in rows, huge, negative, and deleted again."""


def fill(keys):
    d = {}
    for k in keys:
        d[k] = str(k)
    for k in keys[::3]:
        del d[k]
    for k in keys[::6]:
        d[k] = "again"
    missing = sum(1 for k in keys if k not in d)
    return len(d), missing, next(iter(d), None), list(d.values())[-2:], sum(len(v) for v in d.values())


print(fill(list(range(1000))))
print(fill([k * 4096 for k in range(1000)]))
print(fill([k << 40 for k in range(500)]))
print(fill([-k * 65536 - 1 for k in range(500)]))
print(fill([(1 << 61) * k + 3 for k in range(300)]))
print(fill([k * 0.5 for k in range(500)]))
print(fill([2.0**k for k in range(-200, 200)]))
print(fill([f"name{k}" for k in range(500)]))
print(fill([(k, -k) for k in range(300)]))
print(fill([(k % 7, str(k)) for k in range(300)]))
mixed = []
for k in range(200):
    mixed.extend([k, float(k), str(k), (k,), k % 2 == 0, None])
print(fill(mixed[:600:5]))
s = set()
for k in range(400):
    s.add(k * 1024)
    s.add(str(k))
    s.discard((k - 5) * 1024)
print(len(s), sum(1 for k in range(400) if k * 1024 in s), 1024.0 * 399 in s, "7" in s, "400" in s)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 8

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


d = {Key(n): n for n in range(60)}
for n in range(0, 60, 2):
    del d[Key(n)]
print(len(d), d[Key(7)], Key(8) in d, [v for v in d.values()][:5])
