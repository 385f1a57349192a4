# type(x)(...) where x may be anything.
def f(x, t):
    return type(x)(t)
vals = [5, 2.5, b"ab", (1,), "s", [1], {1}, frozenset([2]), True, bytearray(b"x"), 1j]
for v, t in zip(vals, ["7", "1.5", b"zz", "ab", 5, "cd", "e", "g", "", b"q", "2"]):
    print(f(v, t))
