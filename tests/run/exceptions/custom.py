# Exception classes with fields, hierarchy, args, __str__.
class AppError(Exception):
    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail


class NotFound(AppError):
    code = 404


class Denied(AppError):
    code = 403

    def __str__(self):
        return f"denied: {self.args[0]} ({self.detail})"


class Plain(Exception):
    pass


def work(n):
    if n == 0:
        raise NotFound("zero", detail=[n])
    if n == 1:
        raise Denied("one", detail="why")
    if n == 2:
        raise Plain("a", 2, None)
    if n == 3:
        raise Plain
    return n


for i in range(5):
    try:
        print("ok", work(i))
    except NotFound as e:
        print("NotFound", e, e.detail, e.code, e.args)
    except AppError as e:
        print("AppError", e, repr(e), e.code)
    except Plain as e:
        print("Plain", e, repr(e), e.args, str(e))
print(issubclass(Denied, AppError), issubclass(NotFound, Exception), isinstance(NotFound("x"), AppError))
classes = (NotFound, Plain)
try:
    raise NotFound("tuple in variable")
except classes as e:
    print(e)
e = Plain("kept")
e.extra = 5
print(e.extra, e.args, e == Plain("kept"), str(Plain()), repr(Plain()))


class WithInit(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b


try:
    raise WithInit(1, b=2)
except WithInit as w:
    print(w.a, w.b, w.args, repr(w))
