"""Several deques, counters and views of different contents side by side."""
from collections import Counter, OrderedDict, defaultdict, deque

d = {"a": 1, "b": 2}
e = {1: [1.5], 2: [2.5]}
f = {"x": ["s"], "y": ["t"]}
for k, v in d.items():
    print(k, v + 1)
for k, v in e.items():
    print(k + 1, v[0] * 2)
for k, v in f.items():
    print(k, v[0].upper())
print(d.items(), e.values(), list(d.items()), sorted(e.items()))
print(len(d.keys()), "a" in d.keys(), ("a", 1) in d.items(), d.keys() & {"a"}, 2 in d.values(), [1.5] in e.values())
print({k: v for k, v in f.items()}, max(d.values()), sum(d.values()))

q = deque()
q.append(1)
q.append(2)
q.appendleft(0)
print(q.popleft() + 1, len(q), list(q))
s = deque(["x", "y"], maxlen=3)
s.append("z")
s.append("w")
print(s, s[0] + "!", [c.upper() for c in s])
pairs = deque([(1, "a"), (2, "b")])
while pairs:
    n, text = pairs.popleft()
    print(n * 2, text)

c = Counter("hello world")
print(c.most_common(2), c["l"], c["q"])
c2 = Counter([1, 1, 2])
print(c2[1] + 1, sorted(c2.items()))
dd = defaultdict(list)
dd["a"].append(1)
dd["b"].append(2)
print(dict(dd), dd)
di = defaultdict(int)
for w in "a b a".split():
    di[w] += 1
print(di["a"], dict(di), sorted(di.items(), key=lambda kv: -kv[1]))
o = OrderedDict()
o["z"] = 1
o["y"] = 2
o.move_to_end("z")
print(o, list(o))
