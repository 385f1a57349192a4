"""Class attributes that setattr() makes by computed names: new ones, inherited ones, through values of unknown type."""


class Circle:
    sides = 0

    def __init__(self, r):
        self.r = r


class Disc(Circle):
    pass


c, d = Circle(3), Disc(4)
for name in ["a", "b"]:
    setattr(Circle, name, name * 2)
print(Circle.a, Disc.b, c.a, d.b, getattr(c, "zz", None), hasattr(Circle, "a"), hasattr(d, "zz"))
print([n for n in dir(Disc) if not n.startswith("_")], "a" in vars(Circle), "a" in vars(Disc))
setattr(Disc, "a", "own")
print(Circle.a, Disc.a, c.a, d.a)
d.a = "instance"
print(d.a, Disc.a, d.__dict__)
del Disc.a
print(Disc.a, d.a)
del Circle.a
print(hasattr(c, "a"), hasattr(d, "a"))
try:
    Circle.a
except AttributeError as e:
    print(e)
for k in range(3):
    setattr(Circle, f"times_{k}", lambda self, k=k: self.r * k)
print([getattr(c, f"times_{k}")() for k in range(3)], d.times_2(), Circle.times_1(d))


def with_accessors(cls):
    for field in cls.fields:
        def get(self, field=field):
            return self.values[field]

        def set(self, value, field=field):
            self.values[field] = value
        setattr(cls, "get_" + field, get)
        setattr(cls, "set_" + field, set)
    return cls


@with_accessors
class Record:
    fields = ("name", "age")

    def __init__(self, **values):
        self.values = values


r = Record(name="Ann", age=5)
r.set_age(r.get_age() + 1)
print(r.get_name(), r.get_age(), sorted(n for n in vars(Record) if n.endswith("age")))


def count_up(cls):
    cls.count = cls.count + 1
    return cls.count


class Counted:
    count = 0


class Sub(Counted):
    pass


print([count_up(x) for x in (Counted, Counted, Sub, Sub)], Counted.count, Sub.count)


def logged(cls):
    for name, value in list(vars(cls).items()):
        if callable(value) and not name.startswith("_"):
            def wrapper(self, *args, value=value, name=name):
                print("->", name, args)
                return value(self, *args)
            setattr(cls, name, wrapper)
    return cls


@logged
class Calculator:
    def add(self, a, b):
        return a + b

    def neg(self, a):
        return -a


print(Calculator().add(1, 2), Calculator().neg(5))


class Base:
    n = 0

    def __init__(self):
        self.n += 1


Base.n = 10


class Derived(Base):
    n = 99


print(Derived.n, Derived().n, Base().n)
del Derived.n
print(Derived.n, Derived().n)
