class Weird(Exception):
    def __new__(cls, *a):
        o = super().__new__(cls, "from new"); o.tag = "t"; return o
    def __init__(self, *a): self.seen = a
w = Weird(1, 2)
print(w.args, w.seen, w.tag, str(w), repr(w))
class Both(ValueError):
    def __new__(cls, code, *rest):
        self = super().__new__(cls, code, *rest)
        self.code = code
        return self
    def __init__(self, code, *rest):
        super().__init__(f"code {code}", *rest)
b = Both(5, "x")
print(b.args, b.code, str(b))
class Only(KeyError):
    def __new__(cls, k):
        self = super().__new__(cls, k)
        self.k = k
        return self
try: raise Only("kk")
except KeyError as e: print(e, e.k, e.args, repr(e))
class Plain:
    def __new__(cls, *a): return super().__new__(cls)
print(type(Plain(1)).__name__)
class P2:
    def __new__(cls, *a): return super().__new__(cls, *a)
try: P2(1)
except TypeError as e: print(e)
class Chosen(Exception):
    def __new__(cls, kind):
        return super().__new__({"a": ChosenA, "b": ChosenB}.get(kind, cls), kind)
class ChosenA(Chosen): pass
class ChosenB(Chosen): pass
for k in "abc": print(type(Chosen(k)).__name__, Chosen(k))
