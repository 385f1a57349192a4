# Unrelated classes with the same methods; functions that take anything.
class Duck:
    name = "duck"

    def speak(self, times=1):
        return "quack " * times

    def __len__(self):
        return 2


class Robot:
    def __init__(self, n):
        self.name = f"robot{n}"
        self.n = n

    def speak(self, times=1):
        return self.n * times


class Odd:
    def __getattr__(self, name):
        if name == "speak":
            return lambda times=1: [name] * times
        raise AttributeError(name)


for thing in (Duck(), Robot(7), Odd(), "text", 5, Duck, None):
    try:
        print(getattr(thing, "name", "no name"), thing.speak(2))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


def size(x):
    try:
        return len(x)
    except TypeError:
        return -1


print([size(x) for x in ("abc", [1], {1: 2}, Duck(), 5, None, range(9), Robot(1))])


def add(a, b):
    return a + b


def apply(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for args in ((1, 2), ("a", "b"), ([1], [2]), (1, "b"), ((1,), (2,)), (1.5, True), ({}, {}), (None, 1), (b"x", b"y"), (2 ** 64, -1)):
    print(apply(add, *args))
