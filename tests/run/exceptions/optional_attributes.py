# Attributes that exceptions may be without, and properties that raise AttributeError.
def notes(e):
    return getattr(e, "__notes__", ())
e = ValueError(1)
print(notes(e), hasattr(e, "__notes__"))
e.add_note("x")
print(notes(e), hasattr(e, "__notes__"))
try: raise KeyError(2)
except Exception as f:
    for n in getattr(f, "__notes__", []): print(n)
    print(hasattr(f, "__notes__"))
class P:
    @property
    def p(self): raise AttributeError("inner")
    @property
    def q(self): return self.missing
print(getattr(P(), "p", 5), hasattr(P(), "p"), getattr(P(), "q", 6))
