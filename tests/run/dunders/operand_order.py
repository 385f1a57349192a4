class V:
    def __sub__(s, o): return NotImplemented
    def __rsub__(s, o): return 'rsub'
    def __rmul__(s, o): return 'rmul'
    def __lt__(s, o): print('V.lt'); return NotImplemented
    def __gt__(s, o): print('V.gt'); return 'gt'
class B:
    def __add__(s, o): return 'B.add ' + type(o).__name__
    def __radd__(s, o): return 'B.radd'
    def __lt__(s, o): return 'B.lt ' + type(s).__name__
    def __gt__(s, o): return 'B.gt ' + type(s).__name__
class C(B): pass
class D(B):
    def __radd__(s, o): return 'D.radd'
class E(D):
    def __radd__(s, o): return NotImplemented
for l, r in [(V(), V()), (V(), 1), (1, V())]:
    for n, f in [('-', lambda a, b: a - b), ('*', lambda a, b: a * b), ('<', lambda a, b: a < b)]:
        try: print(n, f(l, r))
        except TypeError as e: print(e)
try: print(V() - V())
except TypeError as e: print(e)
try: print(V() * V())
except TypeError as e: print(e)
print(V() < V())
print(B() + C(), C() + B(), B() + D(), D() + B(), B() < C(), C() < B(), D() + E(), B() + E())
for l in [B(), C(), D(), E()]:
    for r in [B(), C(), D(), E()]:
        print(type(l).__name__, type(r).__name__, l + r, l < r)
x = V()
try: x -= V()
except TypeError as e: print(e)
