"""Attributes that are computed: hasattr and getattr run them, __getattr__ answers where they raise AttributeError."""
def test(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    @property
    def a(self): raise AttributeError("inner")
    def __getattr__(self, n): return "fallback " + n
p = P()
print(p.a)
class P2:
    @property
    def a(self): return self.missing
    def __getattr__(self, n):
        if n == "missing": raise AttributeError(n)
        return "fb " + n
print(P2().a)
for o in (P(), P2()):
    print(o.a, getattr(o, "a"), hasattr(o, "a"))
class Q:
    @property
    def a(self): return self.nope
test(lambda: Q().a)
test(lambda: hasattr(Q(), "a"))
test(lambda: getattr(Q(), "a", "dflt"))
def dele():
    del undefined_name
test(dele)
try:
    del undefined2
except NameError as e: print(e)
def dele2():
    zz = 1
    del zz
    del zz
test(dele2)

class D:
    def __get__(self, o, t):
        if o is None: return self
        if o.v: return o.v
        raise AttributeError("unset")
class R:
    d = D()
    def __init__(self, v): self.v = v
for r in (R(0), R(5)):
    print(hasattr(r, "d"), getattr(r, "d", "none"))
class G(R):
    def __getattr__(self, n): return "G." + n
    @property
    def method(self): raise AttributeError
    @property
    def good(self): return len
print(G(0).d, G(3).d, G(1).method, G(1).good("abc"), hasattr(G(0), "d"), getattr(G(0), "d", 9))
v = [5, b"%d", "s", b"x"]
test(lambda: v[1] % v[0])
test(lambda: v[3] % v[0])
test(lambda: v[0] % v[1])
