# Classes that type() makes, of computed names.
class Base:
    kind = "base"
    def hello(self): return f"{type(self).__name__} {self.kind} {self.size}"
made = []
for k, name in enumerate(["Small", "Big"]):
    made.append(type(name, (Base,), {"size": k * 10, "kind": name.lower(), "twice": lambda self: self.size * 2}))
for m in made:
    print(m.__name__, m, m().hello(), m().twice(), issubclass(m, Base), m.__mro__)
def make(name, **attributes):
    cls = type(name.title(), (Base,), dict(size=len(name), __repr__=lambda self: f"<{name}>"))
    return cls
A = make("apple"); B = make("fig")
print(A(), B(), A.size, B().size, A.__name__, type(B()).__qualname__, isinstance(A(), B))
E2 = type("E2", (ValueError,), {})
for n in ("NotFound", "Denied"):
    Error = type(n + "Error", (Exception,), {"code": len(n)})
    try: raise Error("x", 1)
    except Error as e: print(type(e).__name__, e.args, e.code, repr(e))
X = type("X", (), dict(a=1, f=lambda self, x: x + self.a))
print(X().f(2), X.__name__)
raise E2("end")
