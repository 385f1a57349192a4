# Comparisons ask an object of a derived class first; getattr() with a default runs code once and lets other exceptions through.
class P:
    def __getattr__(self, n): raise KeyError(n)
try: print(getattr(P(), "v", "dflt"))
except KeyError as e: print("KE", e)
class Q:
    @property
    def p(self): return {}["missing"]
try: print(getattr(Q(), "p", 3))
except KeyError as e: print("KE", e)
class A:
    def __eq__(s, o): print("A.eq"); return NotImplemented
class B(A):
    def __eq__(s, o): print("B.eq"); return True
print(A() != B(), A() == B())
class G:
    def __init__(self): self.known = 1
    def __getattr__(self, n):
        print("asked for", n)
        if n == "there": return 5
        raise AttributeError(n)
g = G()
print(getattr(g, "known", 0), getattr(g, "there", 0), getattr(g, "not_there", 0))
print(getattr(3, "nothing", "none"), getattr(g, "__class__", 0).__name__)
