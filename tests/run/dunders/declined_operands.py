# Operator methods of built-in classes, called by name, give NotImplemented for operands of other types.
class N(str):
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
print(N("a") == 5, N("a") == "a", N("a") != 3)
class M(int):
    def __add__(self, o): return super().__add__(o)
    def __lt__(self, o): return super().__lt__(o)
    __radd__ = __add__
print(M(1) + 2, 2 + M(1), M(1) < 5)
for f in (lambda: M(1) + "a", lambda: M(1) < "a", lambda: "a" + M(1)):
    try: print(f())
    except TypeError as e: print(e)
class G(float):
    def __mul__(self, o): return G(super().__mul__(o))
    def __eq__(self, o): return super().__eq__(o)
print(G(2) * 3, G(2) == "x", G(2) == 2)
print((5).__eq__("a"), (5).__add__("a"), "a".__eq__(5), (5).__lt__(2.5), "a".__lt__("b"), (1.5).__add__("x"), [].__eq__(5), (1).__eq__(1.0))
