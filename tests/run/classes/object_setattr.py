# object.__setattr__ stores past a class's own __setattr__; fields that only it sets have types like others.
class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)

    def __setattr__(self, name, value):
        raise AttributeError("no " + name)


class Wider(Frozen):
    def __init__(self, x, y):
        super().__init__(x)
        object.__setattr__(self, "y", y)


a = Frozen(3)
print(a.x + 1)
try:
    a.x = 4
except AttributeError as error:
    print(error)
b = Wider(1, "s")
print(b.x, b.y, object.__setattr__(b, "y", "t"), b.y)
