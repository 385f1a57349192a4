"""Metaclasses in a program that reads, writes and lists attributes by computed names."""


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name
        self.public = name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.public} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.name, value)


class Model:
    fields = ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.fields = tuple(k for k, v in vars(cls).items() if isinstance(v, Typed))

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"


class User(Model):
    name = Typed(str, "anon")
    age = Typed(int, 0)


class Post(Model):
    title = Typed(str)
    author = Typed(User)


class Meta(type):
    def __new__(mcs, name, bases, namespace, **kwargs):
        namespace["tag"] = name.lower() + str(kwargs.get("n", ""))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        print("init", name, kwargs)

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return cls.__name__, key


class A(metaclass=Meta):
    pass


class B(A, n=5):
    pass


u = User(name="bob", age=5)
print(u, User(), User.fields, Post(title="t", author=u))
for values in (dict(name=5), dict(age="x")):
    try:
        User(**values)
    except TypeError as e:
        print(e)
print(type(User.name).__name__, User.name.public, vars(u))
print(A.tag, B.tag, len(A), A["k"], B["k"], isinstance(A, Meta))
