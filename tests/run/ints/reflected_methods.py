# The reflected operators of int, bool and float as methods, also called from a derived class.
class Mod(int):
    def __rsub__(self, other):
        return Mod(super().__rsub__(other))
    def __sub__(self, other):
        return Mod(super().__sub__(other))
    def __radd__(self, other):
        return Mod(int.__radd__(self, other))
print(10 - Mod(3), type(10 - Mod(3)).__name__, Mod(3) - 1)
print(10 + Mod(3), type(10 + Mod(3)).__name__)
print((5).__radd__(3), (5).__rsub__(3), (5).__rmul__(2**70), (5).__rpow__(2), (5).__rlshift__(1), (3).__rand__(6))
print((5).__rtruediv__(3), (5).__rfloordiv__(13), (5).__rmod__(13), (5).__rdivmod__(13), (1).__rrshift__(6), True.__ror__(6), True.__rxor__(5))
print((5).__radd__(2.5), (5).__radd__("x"))
print((2.5).__rdivmod__(7.0), (2.5).__radd__(1), (2.5).__rsub__("a"))
