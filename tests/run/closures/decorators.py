# Decorators: plain, with arguments, stacked, classes, on methods, wraps.
import functools


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        print(f.__name__, args, kwargs, "->", result)
        return result
    return wrapper


def repeat(times):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]
        return wrapper
    return decorate


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


def register(cls):
    registry.append(cls.__name__)
    cls.registered = True
    return cls


registry = []


@trace
def add(a, b=1):
    """Adds."""
    return a + b


@repeat(3)
def hello(name):
    return "hi " + name


@CountCalls
def square(x):
    return x * x


@repeat(2)
@trace
def both(x):
    return -x


@register
class Thing:
    @trace
    def method(self, x):
        return x * 2

    def __repr__(self):
        return "Thing"


add(1)
add(1, b=5)
print(hello("bob"), square(3), square(4), square.calls, both(7), Thing().method(5), registry, Thing.registered)
print(add.__name__, add.__doc__, add.__wrapped__(1, 1), hello.__name__)


@lambda f: f()
def immediate():
    return "ran at once"


print(immediate)
