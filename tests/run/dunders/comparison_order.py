class X:
    def __eq__(s, o): print('X.eq'); return NotImplemented
class Y:
    def __eq__(s, o): print('Y.eq'); return True
    def __gt__(s, o): return 'Y.gt'
class Z: pass
class W:
    def __gt__(s, o): return 'W.gt'
class W2(W): pass
class L:
    def __le__(s, o): return 'L.le'
    def __ge__(s, o): return NotImplemented
print(X() == Y(), X() != Y(), Y() != X(), X() != X(), X() == X(), Z() == Y(), Z() != Y(), Y() != Z())
print(Z() < Y(), 1 < Y(), 'a' < Y(), [1] < Y(), None < Y(), (1,) < Y(), {} < Y(), object() < Y(), (lambda: 1) < Y())
print(W() < W(), W() < W2(), W2() < W(), L() <= L(), L() >= L())
try: print(Z() > Y())
except TypeError as e: print(e)
try: print(L() >= Z())
except TypeError as e: print(e)
print(1 == Y(), 'a' == Y(), [1] == Y(), None == Y(), (1,) != Y(), {} == Y(), 1.5 != Y(), {1} == Y())
print([X()] == [X()], [Y()] == [1], (1, Y()) == (1, 2), {1: Y()} == {1: 5}, Y() in [1], [1].count(Y()), [3, 4].index(Y()))
