# statement-level odds and ends
def f(*, a=1, **k): return a, k
print(f(), f(a=2, b=3))
def swap(a, b): return b, a
x, y = swap(1, 2); print(x, y)
a = b = c = []
a += [1]; print(b, c is a)
a = a + [2]; print(a, b)
def g(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = r = n if n < 2 else g(n - 1) + g(n - 2)
    return r
print(g(50))
nums = [5, 3, 8]
i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 6: break
    print(i, end=",")
else: print("never")
print()
for n in nums[:]:
    if n == 3: nums.remove(n)
print(nums)
for i, (a, (b, *c)) in enumerate([(1, (2, 3, 4)), (5, (6,))]): print(i, a, b, c)
d = {k: v for k, v in zip("abc", range(3)) if v}
for k in list(d): d[k * 2] = d.pop(k)
print(d, d.keys() & {"bb"}, list(d.values()), [*d.items()])
print({**d, "z": 1} | {"y": 2}, dict(a=1, **{"b": 2}), dict([("k", 1)]), {}.get("x"), d.setdefault("n", []) is d["n"])
s = {1, 2, 3}; t = {2, 3, 4}
print(s & t, s | t, s - t, s ^ t, s < {1, 2, 3, 4}, s.isdisjoint({9}), frozenset([1]) in {frozenset([1])})
s.discard(9); s.add(1); s.update([7]); print(sorted(s))
print("yes" if 0 < x < 5 <= 10 else "no", not (x and y), x or "d", (lambda: 5)(), [] and 1)
print(*[1, 2], sep="-", end="!\n"); print("a", "b", sep=""); print(); print(None, True, 1.0, 1e100, -0.0)
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        def innermost():
            nonlocal v
            v *= 10
        innermost()
        return v
    return inner(), v
print(outer())
glob = 1
def setglob():
    global glob, newglob
    glob += 1; newglob = "new"
setglob(); print(glob, newglob)
try:
    try: raise ValueError("inner")
    finally: print("fin")
except ValueError as e: msg = str(e)
print(msg)
def ret():
    for i in range(5):
        try:
            if i == 2: return i
        finally:
            if i == 2: print("leaving", i)
print(ret())
assert True, "no"
del nums[0], d["bb"]
print(nums, d)
print([i for i in range(20) if i % 3 == 0 if i % 2], {i: {j for j in range(i)} for i in range(3)}, [x if x > 1 else -x for x in range(4)], sum(i * j for i in range(3) for j in range(3)))
print(max([3, 1], default=0), max([], default="e"), min("hello"), max("a", "bb", key=len), sum([[1], [2]], []), sorted([(2, "b"), (1, "z"), (2, "a")]), list(reversed("abc")), round(2.567, 2), round(-2.5), abs(-3), divmod(17, 5), pow(2, 10, 1000), bin(10), hex(255), oct(8), chr(65), ord("a"), int("ff", 16), int("0b101", 0), float("1e3"), str(1.50), bool("False"), list("ab"), tuple([1]), all([]), any([]))
print(isinstance(True, int), type(1) is int, type("").__name__, callable(len), id(a) == id(a), hash("a") == hash("a"), "abc" < "abd", [1, 2] < [1, 3], (1, "a") == (1, "a"), 1 == 1.0, "1" == 1, None is None, [] is not [])
w = 10
def shadow(w): w = w * 2; return w
print(shadow(3), w)
print(f"{w!r:>5}|{w:<5}|{w:^5}|{w:05}|{w:+}|{w / 3:.3f}|{'s':*>4}|{w:x}|{1e6:,.0f}")
print("%s is %d years and %.1f%%" % ("Bob", 30, 99.5), "{:>8}|{:<8}|{:^8}".format("r", "l", "c"), "{0}{1}{0}".format("a", "b"), "{n[0]} {n[1]}".format(n=[1, 2]))
lst = list(range(10)); lst[2:5] = ["x"]; lst[::3] = [0] * len(lst[::3]); print(lst, lst[-1:], lst[::-2])
print("a,b;c".replace(";", ",").split(","), "  pad ".strip(), "abc"[::-1], "x".join("abc"), "Hello World".lower().count("o"), "a-b".partition("-"), "%".isalnum(), "tacocat" == "tacocat"[::-1])
import sys; print(sys.argv[1:], __name__)
