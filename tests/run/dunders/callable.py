# __call__, instances as functions, bound methods as values.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *more, scale=1):
        return (self.n + x + sum(more)) * scale


add = Adder(10)
print(add(5), add(1, 2, 3, scale=2), callable(add), list(map(add, [1, 2])), sorted([3, 1], key=Adder(0)))


class Countdown:
    calls = 0

    def __call__(self):
        self.calls += 1
        return 3 - self.calls


print(list(iter(Countdown(), 0)))


class Meta(type):
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(Made(3).x, type(Made).__name__)
m = add.__call__
print(m(1), Adder.__call__(add, 2))
handlers = {"add": add, "neg": lambda x: -x, "str": str}
print([h(3) for h in handlers.values()])
try:
    Made.x()
except AttributeError as e:
    print(e)


class NotCallable:
    pass


n = NotCallable()
n.__call__ = lambda: "instance attributes don't count"
try:
    n()
except TypeError as e:
    print(e)
