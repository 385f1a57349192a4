# Metaclasses: __new__, __init__, __call__, __prepare__, attributes, instances.
class Meta(type):
    registry = []

    def __new__(mcs, name, bases, namespace, **kw):
        namespace["added"] = name.lower()
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)
        Meta.registry.append((name, sorted(kw.items())))

    def __len__(cls):
        return len(cls.__name__)

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __iter__(cls):
        return iter(["a", "b"])

    def shout(cls):
        return cls.__name__.upper()

    @property
    def version(cls):
        return 7


class Base(metaclass=Meta):
    pass


class Child(Base, option=5):
    pass


print(Meta.registry, Child.added, Base().added, len(Child), Child[3], list(Base), Child.shout(), Child.version, type(Child) is Meta, isinstance(Child, Meta), type(Child()) is Child)
for f in (lambda: Child().shout(), lambda: len(Child())):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(e)


class Singleton(type):
    made = {}

    def __call__(cls, *args):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]


class One(metaclass=Singleton):
    def __init__(self, x=0):
        self.x = x


print(One(1) is One(2), One().x)
class D(Base):
    y = 1


print(D.added, D.y, D.__mro__[1] is Base)


class Checked(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")

    def __subclasscheck__(cls, sub):
        return hasattr(sub, "quack")


class Duck(metaclass=Checked):
    pass


class Q:
    def quack(self):
        pass


print(isinstance(Q(), Duck), isinstance(5, Duck), issubclass(Q, Duck), issubclass(int, Duck))
