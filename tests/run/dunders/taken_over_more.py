# Every kind of special method taken over from a built-in class.
class A(str):
    __hash__ = str.__hash__
    __repr__ = str.__repr__
    __eq__ = str.__eq__
    __len__ = str.__len__
class B(int):
    __bool__ = int.__bool__
    __index__ = int.__index__
    __format__ = int.__format__
    __neg__ = int.__neg__
    __iter__ = None
class C(list):
    __iter__ = list.__iter__
    __getitem__ = list.__getitem__
    __setitem__ = list.__setitem__
    __delitem__ = list.__delitem__
    __contains__ = list.__contains__
    __len__ = list.__len__
    __eq__ = list.__eq__
    __lt__ = list.__lt__
    __hash__ = None
class D(dict):
    __getitem__ = dict.__getitem__
    __missing__ = dict.get
    __iter__ = dict.__iter__
things = [A("x"), B(3), C([1, 2]), D(a=1)]
for t in things:
    print(repr(t), str(t), bool(t), t == t, f"{t}", [t])
print({A("x"): 1}["x"], len(A("ab")), -B(4), [1, 2, 3][B(1)], 1 in C([1]), C([1]) < C([2]), D(a=2)["a"], D()["q"], list(C([3])))
for t in things:
    try: print(len(t), hash(t) == hash(t))
    except TypeError as e: print(e)
