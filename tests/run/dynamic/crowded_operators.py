"""Operators between objects of many classes: the descriptors choose."""
class A:
    def __init__(s, v): s.v = v
    def __add__(s, o): return type(s).__name__ + type(o).__name__ + str(s.v + o.v)
    def __lt__(s, o): return s.v < o.v
    def __eq__(s, o): return s.v == o.v
    def __iadd__(s, o):
        s.v += o.v
        return s
    def __neg__(s): return -s.v
    def __hash__(s): return 1
class B(A): pass
class C:
    def __init__(s, v): s.v = v
    def __radd__(s, o): return "radd" + str(s.v)
    def __add__(s, o): return "C+"
    def __gt__(s, o): return "gt"
    def __lt__(s, o): return "lt"
class D:
    def __init__(s, v): s.v = v
    def __mul__(s, o): return "mul"
    def __add__(s, o): return 5
    def __lt__(s, o): return True
class E:
    def __init__(s, v): s.v = v
    def __radd__(s, o): return NotImplemented
for k in (A, B, C, D, E):
    for j in (A, B, C, D, E):
        x, y = k(1), j(2)
        try: print(x + y, end=" ")
        except TypeError as e: print(e, end=" ")
        try: print(x < y, x == y, end=" ")
        except TypeError as e: print(e, end=" ")
        try:
            x += y
            print(x.v if isinstance(x, A) else x)
        except TypeError as e: print(e)
