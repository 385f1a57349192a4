# __new__: singletons, immutable subclasses, returning other types.
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            print("making")
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value=0):
        self.value = value


a = Single(1)
b = Single(2)
print(a is b, a.value)


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value - value % 2)

    def half(self):
        return self // 2


e = Even(7)
print(e, e + 1, e.half(), type(e).__name__, isinstance(e, int), type(e + 1).__name__)


class Other:
    def __new__(cls):
        return "not an Other"

    def __init__(self):
        print("never called")


print(Other())


class Upper(str):
    def __new__(cls, s):
        return str.__new__(cls, s.upper())


print(Upper("abc"), len(Upper("ab")), Upper("x") == "X", Upper("q") + "r")
