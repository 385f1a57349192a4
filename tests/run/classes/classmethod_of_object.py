# A class method whose function is no function: an object that can be called, or one that binds itself.
import functools


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args):
        return self.n, args


class Counted:
    calls = classmethod(Adder(5))

    @classmethod
    @functools.lru_cache
    def name(cls, x):
        print("name", x)
        return cls.__name__, x

    @classmethod
    @functools.lru_cache(maxsize=3)
    def other(cls, x):
        return cls.__name__, x, "other"

    @staticmethod
    @functools.lru_cache(None)
    def plain(x):
        print("plain", x)
        return x

    @functools.lru_cache(None)
    def method(self, x):
        print("method", x)
        return x


class Derived(Counted):
    pass


print(Counted.name(5), Counted.name(5), Derived.name(5), Counted().other(1), Counted.plain(3), Counted.plain(3))
print(Counted.calls(1, 2), Derived().calls(3), Counted.calls.__self__, Counted.calls.__func__.n)
one = Counted()
print(one.method(3), one.method(3))
bound = Derived.calls
print(bound(1), list(map(bound, "ab")))


class Named:
    @classmethod
    @property
    def label(cls):
        return cls.__name__.lower()


class Renamed(Named):
    pass


print(Named.label, Renamed.label, Named().label, Renamed().label)
