# collections.defaultdict and Counter.
from collections import Counter, defaultdict

d = defaultdict(list)
for word in "one two three four five".split():
    d[len(word)].append(word)
print(d, d[3], dict(d), d[99], len(d), d.get(50), 50 in d)
n = defaultdict(int, a=5)
n["a"] += 1
n["b"] += 1
print(n, sorted(n.items()), n.default_factory, defaultdict(lambda: "x")["k"], defaultdict(lambda: defaultdict(int))["a"]["b"])
try:
    defaultdict(None)["k"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
c = Counter("mississippi")
print(c, c["s"], c["zzz"], c.most_common(2), c.most_common(), sum(c.values()), list(c), c.total(), len(c))
c.update("sss")
c.subtract({"p": 5})
c["new"] = 3
del c["m"]
print(c, sorted(c.elements()), +c, -c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(a + b, a - b, a & b, a | b, a == Counter({"a": 3, "b": 1}), a <= b, Counter([1, 1, 2]), Counter({"x": 2}), Counter(), dict(a), Counter("ab") + Counter())
a += b
print(a, Counter(["b", "a", "b", "a", "c"]).most_common(), max(b, key=b.get))
words = Counter(w for w in "the cat and the dog and the bird".split())
for w, k in words.most_common(3):
    print(f"{w:>5} {k} {'#' * k}")
