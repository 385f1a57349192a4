# Code in class bodies: computed attributes, conditionals, nested classes, loops.
class Config:
    base = 10
    doubled = base * 2
    table = {}
    for i in range(3):
        table[i] = i * i
    if doubled > 15:
        size = "big"
    else:
        size = "small"

    def helper(n):
        return n + 1

    computed = helper(5)

    class Inner:
        value = 7

        def get(self):
            return self.value

    alias = Inner
    print("body runs", base)


print(Config.doubled, Config.table, Config.i, Config.size, Config.computed, Config.Inner().get(), Config.alias is Config.Inner, Config.Inner.__qualname__)


def make(n):
    class Local:
        number = n

        def get(self):
            return self.number * n

    return Local


A, B = make(1), make(5)
print(A().get(), B().get(), A is B, A.__name__, A.__qualname__)
Config.table["x"] = 1
print(Config().table)
x = "module"


class Scope:
    x = "class"

    def read(self):
        return x, self.x


print(Scope().read())
T = type("Made", (Scope,), {"y": 3, "hello": lambda self: "hi " + self.x})
print(T().hello(), T.y, T.__name__, isinstance(T(), Scope))
