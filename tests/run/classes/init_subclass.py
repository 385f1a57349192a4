# __init_subclass__, __set_name__, __class_getitem__.
class Plugin:
    registry = {}

    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[key or cls.__name__.lower()] = cls


class Csv(Plugin):
    def run(self):
        return "csv"


class Json(Plugin, key="js"):
    def run(self):
        return "json"


print(sorted(Plugin.registry), [Plugin.registry[k]().run() for k in ("csv", "js")])


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value


class Form:
    first = Field()
    second = Field()


f = Form()
print(f.first)
f.first = 5
print(f.first, f.second, type(Form.first).__name__, vars(f))


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Box[int], Box["x", 1])


class Passing:
    def __init_subclass__(cls, /, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag


class Tagged(Passing, tag="t"):
    pass


try:
    class Mistyped(Passing, tagg="t"):
        pass
except TypeError as error:
    print(Tagged.tag, error)
