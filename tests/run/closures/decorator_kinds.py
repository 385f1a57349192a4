# Decorators: with arguments, of classes, that count, that keep state, stacked, on methods.
import functools


def counted(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def add(a, b=2):
    """Adds."""
    return a + b


print(add(1), add(1, 5), add(a=3, b=4), add.calls, add.__name__, add.__doc__, add.__wrapped__(7))


def repeat(times, *, sep=" "):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args):
            return sep.join([str(func(*args)) for _ in range(times)])
        return wrapper
    return decorate


@repeat(3, sep="-")
def square(x):
    return x * x


print(square(4), square.__name__, square.__qualname__)


@counted
@repeat(2)
def greet(name):
    return "hi " + name


print(greet("bob"), greet.calls, greet.__name__, greet.__wrapped__.__wrapped__("x"))


def with_label(label):
    def decorate(cls):
        cls.label = label
        cls.describe = lambda self: f"{self.label}:{self.value}"
        return cls
    return decorate


@with_label("thing")
class Thing:
    def __init__(self, value):
        self.value = value


print(Thing(3).describe(), Thing.label)


def register(table):
    def decorate(func):
        table[func.__name__] = func
        return func
    return decorate


handlers = {}


@register(handlers)
def start():
    return "started"


@register(handlers)
def stop():
    return "stopped"


for name in sorted(handlers):
    print(name, handlers[name]())


class Count:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.n = 0

    def __call__(self, *args):
        self.n += 1
        return self.func(*args)


@Count
def cube(x):
    "cubes"
    return x ** 3


print(cube(2), cube(3), cube.n, cube.__name__, cube.__doc__)


class Account:
    def __init__(self, balance):
        self.balance = balance

    def logged(func):
        def wrapper(self, *args):
            before = self.balance
            result = func(self, *args)
            print(f"{func.__name__}: {before} -> {self.balance}")
            return result
        return wrapper

    @logged
    def deposit(self, amount):
        self.balance += amount
        return self

    @logged
    def withdraw(self, amount):
        self.balance -= amount
        return self


Account(10).deposit(5).withdraw(3)
