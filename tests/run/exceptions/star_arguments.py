"""Exceptions made of starred arguments, and whose __init__ passes some on."""


class Coded(Exception):
    def __init__(self, *args, code=None):
        super().__init__(*args)
        self.code = code


class Wrapped(ValueError):
    def __init__(self, *args, **kwargs):
        super().__init__(*args)
        self.kwargs = kwargs


class Counted(Exception):
    def __init__(self, first, *rest):
        super().__init__(first, *rest, len(rest))


class Failed(OSError):
    def __init__(self, *args):
        super().__init__(*args)


class Plain(KeyError):
    pass


class Later(Plain):
    pass


e = Coded("a", 1, code=5)
print(e, repr(e), e.args, e.code)
print(repr(Wrapped()), repr(Wrapped(1)), repr(Wrapped(1, 2, x=3)), Wrapped(x=3).kwargs)
print(Counted(1).args, Counted(1, 2, 3).args, Counted(*"abc").args)
print(repr(Failed(2, "no")), Failed(2, "no").errno, Failed(2, "no"), Failed(*(2, "no", "file")).filename)
values = [x for x in ("k", 2)]
print(repr(Plain(*values)), repr(Later(*values, 3)), repr(ValueError(*values)), repr(ValueError(*())), KeyError(*values[:1]))
print(repr(RuntimeError(*(x * 2 for x in values))), repr(TypeError(0, *values, 9)), OSError(*[2, "gone"]).strerror)
for cls in (ValueError, Coded, Wrapped, Counted, Later):
    try:
        raise cls(*values)
    except Exception as error:
        print(type(error).__name__, error.args, error)
try:
    raise ValueError(*5)
except TypeError as error:
    print(type(error).__name__)


def again(error):
    return type(error)(*error.args)


print(repr(again(Wrapped(1, "two"))), repr(again(IndexError("i"))), repr(again(Coded())))
