# reduce, partial, partialmethod, wraps, cmp_to_key, singledispatch.
import functools
from functools import cmp_to_key, partial, partialmethod, reduce, singledispatch, singledispatchmethod, update_wrapper, wraps


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + [b], "abc", []), reduce(max, [3]), reduce(max, [], 7))
print(reduce(lambda a, b: a + b, ("x", "y", "z")), reduce(lambda acc, v: acc + v / 2, range(5), 0))
attempt(lambda: reduce(max, []))
attempt(lambda: reduce(max, 5))


def show(*args, **kwargs):
    return args, sorted(kwargs.items())


p = partial(show, 1, x=2)
print(p(), p(3), p(x=9, y=1), p.args, p.keywords, p.func is show)
q = partial(p, 5, z=0)
print(q(6), q.args, q.keywords, q.func is show, partial(int, base=2)("101"), partial(pow, 2)(10))
attempt(lambda: partial(5))
print(sorted(["b", "A", "c"], key=partial(str.lower)), list(map(partial(max, 3), [1, 5])))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)


c = Cell()
c.set_alive()
print(c.alive)
c.set_dead()
print(c.alive)


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """inner"""
        return ("logged", function(*args, **kwargs))
    return wrapper


@logged
def greet(name: str = "x") -> str:
    """Say hello."""
    return "hello " + name


print(greet("bob"), greet.__name__, greet.__doc__, greet.__wrapped__("al"), greet.__qualname__)


def compare(a, b):
    return (a > b) - (a < b)


print(sorted([3, 1, 2], key=cmp_to_key(compare)), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))))
key = cmp_to_key(compare)
print(key(1) < key(2), key(1) == key(1), key(2) >= key(3), key(2) > key(1), key(1) <= key(1), max([4, 9, 2], key=key), key(5).obj)
attempt(lambda: hash(key(1)))
attempt(lambda: key(1) < 3)


@singledispatch
def describe(value):
    return f"object {value}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(list)
def _(value):
    return f"list of {len(value)}"


@describe.register(str)
@describe.register(bytes)
def _(value):
    return f"text {value!r}"


print(describe(3), describe(True), describe([1]), describe("s"), describe(b"b"), describe(2.5), describe(None))
print(describe.dispatch(bool)(1), describe.dispatch(dict) is describe.dispatch(object), describe.__name__)
attempt(lambda: describe())


class Base:
    pass


class Derived(Base):
    pass


@describe.register(Base)
def _(value):
    return "base"


print(describe(Derived()), describe(Base()))


class Formatter:
    @singledispatchmethod
    def show(self, value):
        return "?"

    @show.register
    def _(self, value: int):
        return f"i{value}"

    @show.register
    def _(self, value: str):
        return f"s{value}"


f = Formatter()
print(f.show(1), f.show("x"), f.show(1.5))
