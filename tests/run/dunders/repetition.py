# Repetition by objects with __index__, and what *= asks; |= and % of values that nothing is known of.
def E(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def ior(a, b):
    a |= b
    return a
print(bytearray(b"x%d") % 5, bytearray(b"%s") % b"y")
d = {"a": 1}; d |= [("k", 2)]; print(d)
E(lambda: ior({"a": 1}, [("k", 2)])); E(lambda: ior({"a": 1}, 5))
def imul(a, b):
    a *= b
    return a
class R:
    def __index__(self): return 2
E(lambda: "ab" * R()); E(lambda: R() * "ab"); E(lambda: imul(R(), "ab")); E(lambda: imul("ab", R())); E(lambda: imul(2, "ab")); E(lambda: imul({1}, "ab"))
class Q:
    def __index__(self): return 2
    def __rmul__(self, o): print("rmul"); return NotImplemented
E(lambda: "ab" * Q()); E(lambda: [1] * Q()); E(lambda: imul("ab", Q())); E(lambda: imul([1], Q())); E(lambda: Q() * "ab"); E(lambda: imul({}, [1])); E(lambda: imul(range(2), [1])); E(lambda: imul(None, [1])); E(lambda: imul(2.5, [1]))
print("ab" * Q())
x = Q()
try:
    x *= "ab"; print(x)
except TypeError as e: print(e)
for u in [{"a": 1}, {1: 2}, {}]:
    for v in [[("k", 1)], {"z": 2}, 5, ["ab"], [1], "ab", [(1, 2, 3)]]:
        E(lambda: ior(dict(u), v))
mixed = [{"a": 1}, {1: 2}, bytearray(b"%d-%s"), 5]
for u in mixed:
    for v in [[("k", 1)], {"z": 2}, 5, (1, b"q"), "ab", 3]:
        E(lambda: ior(u.copy() if isinstance(u, dict) else u, v)); E(lambda: u % v)
everything = [len, abs, bool, int, float, str, repr, iter, callable, vars]
for u in everything:
    try: print(u("s") is None)
    except Exception as e: print(type(e).__name__, e)
