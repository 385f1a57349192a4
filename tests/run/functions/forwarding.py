# *args and **kwargs passed on, changed, merged; keyword names of every kind.
def target(a, b=2, *rest, c=3, **more):
    return f"a={a} b={b} rest={rest} c={c} more={sorted(more.items())}"


def forward(*args, **kwargs):
    return target(*args, **kwargs)


def forward_first(first, *args, **kwargs):
    kwargs.setdefault("c", first)
    kwargs.pop("drop", None)
    return target(first, *args, **kwargs)


def swap(*args, **kwargs):
    return target(*reversed(args), **{k.upper() if k != "c" else k: v for k, v in kwargs.items()})


print(forward(1), forward(1, 2, 3, c=4, d=5), forward(*"xy", **{"z": 0}), sep="\n")
print(forward_first(9), forward_first(9, drop=1, keep=2), swap(1, 2, 3, x=1, c="C"), sep="\n")
options = {"c": 1}


def mutate(**kw):
    kw["c"] = 99
    return kw


print(mutate(**options), options, mutate(**{"with space": 1, "class": 2}))


def args_are_a_tuple(*args):
    args += (1,)
    return args


items = [1, 2]
print(args_are_a_tuple(*items), items, args_are_a_tuple(), args_are_a_tuple(*range(2), *[], *"a"))


class Base:
    def __init__(self, *args, scale=1, **kw):
        self.values = [a * scale for a in args]
        self.kw = kw


class Child(Base):
    def __init__(self, *args, **kw):
        super().__init__(*args, scale=10, **kw)


c = Child(1, 2, name="n")
print(c.values, c.kw)
for f in (lambda: Child(1, scale=2), lambda: forward(), lambda: forward(1, a=2), lambda: forward(1, 2, b=3), lambda: target(**{"b": 1}), lambda: mutate(1), lambda: mutate(**options, c=2)):
    try:
        print(f())
    except TypeError as e:
        print(e)


def outer(*args, **kwargs):
    def inner(*more, **extra):
        return args + more, {**kwargs, **extra}
    return inner


print(outer(1, k=1)(2, k=2, j=3), (lambda *a, **k: (len(a), len(k)))(*[1] * 300, **{f"k{i}": i for i in range(300)}))
