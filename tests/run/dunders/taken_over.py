# Special methods taken over from built-in classes by assignment.
class P:
    def __init__(self, a, b): setattr(self, a, b)
class Dot(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
P('x', 1)
class I2(int):
    __str__ = int.__repr__
print('%s' % I2(3))
print(str(I2(4)), f"{I2(5)}", "{}".format(I2(6)))
d = Dot(a=1)
d.b = 2
print(d.a, d.b, d.missing, d, P("y", 7).y)


class Counted(list):
    __call__ = list.count
    __contains__ = list.__contains__
    __add__ = list.__add__


c = Counted([1, 2, 1])
print(c(1), 2 in c, c + [3])


class Word(str):
    __len__ = str.__len__
    __repr__ = str.upper


for w in [Word("abc"), [Word("x")]]:
    print(repr(w), len(w))
