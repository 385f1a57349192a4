# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append("get " + name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append("set " + name)
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        delattr(self.target, name)


class T:
    def __init__(self):
        self.a = 1

    def double(self):
        return self.a * 2


p = Proxy(T())
print(p.a, p.double())
p.a = 5
p.b = "new"
print(p.double(), p.b, p.target.b)
del p.b
print(hasattr(p, "b"), p.log)


class Auto:
    def __getattr__(self, name):
        if name.startswith("x_"):
            value = int(name[2:])
            self.__dict__[name] = value
            return value
        raise AttributeError(f"nothing called {name}")


a = Auto()
print(a.x_5 + a.x_10, vars(a), getattr(a, "q", "default"))
try:
    a.other
except AttributeError as e:
    print(e)


class Watch:
    def __init__(self):
        self.v = 1

    def __getattribute__(self, name):
        if name == "secret":
            return "hidden"
        return super().__getattribute__(name)


w = Watch()
print(w.v, w.secret)


# Methods that are called are read through it, too.
class Counting:
    def __init__(self):
        self.read = []
        self.kept = len

    def __getattribute__(self, name):
        if name != "read":
            object.__getattribute__(self, "read").append(name)
        if name == "renamed":
            name = "method"
        return object.__getattribute__(self, name)

    def method(self, *args):
        return "method", args

    @classmethod
    def of_class(cls):
        return cls.__name__

    @staticmethod
    def plain(x):
        return x


c = Counting()
print(c.method(1), c.renamed(2), c.of_class(), c.plain(3), c.kept("abc"))
print(c.read)
try:
    c.missing(1)
except AttributeError as e:
    print(e, c.read[-1])


class Frozen:
    def __init__(self):
        self.__dict__["x"] = 1

    def __setattr__(self, name, value):
        raise AttributeError("frozen")


try:
    Frozen().x = 2
except AttributeError as e:
    print(e)
