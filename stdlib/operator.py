# The operators as functions, and the three "getter" factories.
# Every function is a single expression, so that inlining turns operator.add(a, b) into a + b at no cost.
# The getters are classes as in CPython (their repr shows how they were made); the one-item case, the usual
# key= of a sort, is kept apart because it must not build a tuple.

from builtins import abs as _abs

__all__ = ["abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv",
           "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul",
           "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter",
           "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne",
           "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor"]


@builtin
def lt(a, b, /):
    return a < b


@builtin
def le(a, b, /):
    return a <= b


@builtin
def eq(a, b, /):
    return a == b


@builtin
def ne(a, b, /):
    return a != b


@builtin
def ge(a, b, /):
    return a >= b


@builtin
def gt(a, b, /):
    return a > b


@builtin
def not_(a, /):
    return not a


@builtin
def truth(a, /):
    return True if a else False


@builtin
def is_(a, b, /):
    return a is b


@builtin
def is_not(a, b, /):
    return a is not b


@builtin
def abs(a, /):
    return _abs(a)


@builtin
def add(a, b, /):
    return a + b


@builtin
def and_(a, b, /):
    return a & b


@builtin
def floordiv(a, b, /):
    return a // b


@builtin
def index(a, /):
    if not hasattr(a, "__index__"):
        raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
    number = a.__index__()
    if not isinstance(number, int):
        raise TypeError(f"__index__ returned non-int (type {type(number).__name__})")
    return number.__int__()


@builtin
def inv(a, /):
    return ~a


invert = inv


@builtin
def lshift(a, b, /):
    return a << b


@builtin
def mod(a, b, /):
    return a % b


@builtin
def mul(a, b, /):
    return a * b


@builtin
def matmul(a, b, /):
    return a @ b


@builtin
def neg(a, /):
    return -a


@builtin
def or_(a, b, /):
    return a | b


@builtin
def pos(a, /):
    return +a


@builtin
def pow(a, b, /):
    return a ** b


@builtin
def rshift(a, b, /):
    return a >> b


@builtin
def sub(a, b, /):
    return a - b


@builtin
def truediv(a, b, /):
    return a / b


@builtin
def xor(a, b, /):
    return a ^ b


@builtin
def concat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


@builtin
def contains(a, b, /):
    return b in a


def _require_iterable(a):
    if not hasattr(a, "__iter__") and not hasattr(a, "__getitem__"):
        raise TypeError(f"argument of type '{type(a).__name__}' is not iterable")


@builtin
def countOf(a, b, /):
    _require_iterable(a)
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


@builtin
def delitem(a, b, /):
    del a[b]


@builtin
def getitem(a, b, /):
    return a[b]


@builtin
def indexOf(a, b, /):
    _require_iterable(a)
    position = 0
    for item in a:
        if item is b or item == b:
            return position
        position += 1
    raise ValueError("sequence.index(x): x not in sequence")


@builtin
def setitem(a, b, c, /):
    a[b] = c


@builtin
def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(obj, "__len__"):
        try:
            return len(obj)
        except TypeError:
            pass
    if not hasattr(obj, "__length_hint__"):
        return default
    try:
        hint = obj.__length_hint__()
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(hint).__name__}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


@builtin
def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


@builtin
def iadd(a, b, /):
    a += b
    return a


@builtin
def iand(a, b, /):
    a &= b
    return a


@builtin
def iconcat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


@builtin
def ifloordiv(a, b, /):
    a //= b
    return a


@builtin
def ilshift(a, b, /):
    a <<= b
    return a


@builtin
def imod(a, b, /):
    a %= b
    return a


@builtin
def imul(a, b, /):
    a *= b
    return a


@builtin
def imatmul(a, b, /):
    a @= b
    return a


@builtin
def ior(a, b, /):
    a |= b
    return a


@builtin
def ipow(a, b, /):
    a **= b
    return a


@builtin
def irshift(a, b, /):
    a >>= b
    return a


@builtin
def isub(a, b, /):
    a -= b
    return a


@builtin
def itruediv(a, b, /):
    a /= b
    return a


@builtin
def ixor(a, b, /):
    a ^= b
    return a


@type_name("operator.itemgetter")
class itemgetter[I]:
    def __init__(self, *items):
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self._items = items

    def __call__(self, obj, /):
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        if len(items) == 2:
            return (obj[items[0]], obj[items[1]])
        if len(items) == 3:
            return (obj[items[0]], obj[items[1]], obj[items[2]])
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"


def _attribute(obj, path):
    for name in path.split("."):
        obj = getattr(obj, name)
    return obj


@type_name("operator.attrgetter")
class attrgetter[A]:
    def __init__(self, *attrs):
        if not attrs:
            raise TypeError("attrgetter expected 1 argument, got 0")
        self._attrs = attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")

    def __call__(self, obj, /):
        attrs = self._attrs
        if len(attrs) == 1:
            return _attribute(obj, attrs[0])
        if len(attrs) == 2:
            return (_attribute(obj, attrs[0]), _attribute(obj, attrs[1]))
        return tuple([_attribute(obj, name) for name in attrs])

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(name) for name in self._attrs])})"


@type_name("operator.methodcaller")
class methodcaller[A, K]:
    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self._name = args[0]
        self._args = args[1:]
        self._kwargs = kwargs

    def __call__(self, obj, /):
        method = getattr(obj, self._name)
        if not self._kwargs:
            return method(*self._args)
        return method(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name)]
        for value in self._args:
            parts.append(repr(value))
        for name, value in self._kwargs.items():
            parts.append(f"{name}={value!r}")
        return f"operator.methodcaller({', '.join(parts)})"


__lt__ = lt
__le__ = le
__eq__ = eq
__ne__ = ne
__ge__ = ge
__gt__ = gt
__not__ = not_
__abs__ = abs
__add__ = add
__and__ = and_
__call__ = call
__floordiv__ = floordiv
__index__ = index
__inv__ = inv
__invert__ = invert
__lshift__ = lshift
__mod__ = mod
__mul__ = mul
__matmul__ = matmul
__neg__ = neg
__or__ = or_
__pos__ = pos
__pow__ = pow
__rshift__ = rshift
__sub__ = sub
__truediv__ = truediv
__xor__ = xor
__concat__ = concat
__contains__ = contains
__delitem__ = delitem
__getitem__ = getitem
__setitem__ = setitem
__iadd__ = iadd
__iand__ = iand
__iconcat__ = iconcat
__ifloordiv__ = ifloordiv
__ilshift__ = ilshift
__imod__ = imod
__imul__ = imul
__imatmul__ = imatmul
__ior__ = ior
__ipow__ = ipow
__irshift__ = irshift
__isub__ = isub
__itruediv__ = itruediv
__ixor__ = ixor
