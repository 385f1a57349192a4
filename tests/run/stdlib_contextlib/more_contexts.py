# contextmanager, ExitStack, suppress, closing, nullcontext, redirect_stdout, decorators.
import io
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name, log):
    log.append("open " + name)
    try:
        yield name.upper()
    except KeyError as error:
        log.append(f"swallowed {error}")
    finally:
        log.append("close " + name)


log = []
with tag("a", log) as value:
    print(value)
with tag("b", log):
    raise KeyError("k")
try:
    with tag("c", log):
        raise ValueError("v")
except ValueError as error:
    print("escaped", error)
print(log)


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


@contextmanager
def raises_in_exit():
    try:
        yield
    except ValueError as error:
        raise RuntimeError("second") from error


def attempt(make, error=None):
    try:
        with make():
            if error:
                raise error
    except Exception as caught:
        print(type(caught).__name__, caught, type(caught.__cause__).__name__, type(caught.__context__).__name__)
    else:
        print("fine")


attempt(twice)
attempt(twice, ValueError("x"))
attempt(never)
attempt(raises_in_exit, ValueError("first"))
attempt(raises_in_exit, StopIteration("stop"))
attempt(lambda: suppress(ValueError, KeyError), ValueError("x"))
attempt(lambda: suppress(ValueError), LookupError("y"))
attempt(lambda: suppress(), LookupError("z"))
attempt(lambda: suppress(LookupError), KeyError("sub"))


@contextmanager
def counted(calls=[]):
    calls.append(1)
    yield len(calls)


@counted()
def work(x):
    return x * 2


print(work(2), work(3), work.__name__)


class Trace(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *exc):
        print("exit", exc[0].__name__ if exc[0] else None)
        return False


@Trace()
def traced(x):
    print("body", x)
    return x


print(traced(5))


class Resource:
    def __init__(self, name, fail=False):
        self.name = name
        self.fail = fail

    def close(self):
        print("closed", self.name)

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type else None)
        if self.fail:
            raise OSError("while closing " + self.name)
        return exc_type is KeyError


with closing(Resource("r")) as r:
    print(r.name)
with nullcontext(7) as seven, nullcontext() as none:
    print(seven, none)
with ExitStack() as stack:
    print([stack.enter_context(Resource(n)) for n in "xyz"])
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *exc: print("pushed", exc[0]))
    kept = stack.pop_all()
print("after")
kept.close()
with ExitStack() as stack:
    stack.enter_context(Resource("outer"))
    stack.enter_context(Resource("inner"))
    raise KeyError("gone")
try:
    with ExitStack() as stack:
        stack.enter_context(Resource("outer"))
        stack.enter_context(Resource("bad", True))
        raise ValueError("body")
except OSError as error:
    print(error, repr(error.__context__))
try:
    with ExitStack() as stack:
        stack.enter_context(5)
except TypeError as error:
    print(error)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
    print("too", end="")
print(repr(buffer.getvalue()))
