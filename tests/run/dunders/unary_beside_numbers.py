# Unary operators of objects beside numbers, and of results that are one or the other.
class N:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"


for v in [N(), 5, True]:
    print(-v, +v, ~v)


class Q:
    def __init__(self, v):
        self.v = v

    def __invert__(self):
        return Q(not self.v)


class Column:
    def __eq__(self, other):
        return Q(5)


print((~(Column() == "X")).v)
for v in (N(), 2.5, Q(1)):
    for operate in (lambda x: -x, lambda x: +x, lambda x: ~x):
        try:
            print(type(operate(v)).__name__)
        except TypeError as e:
            print(e)
