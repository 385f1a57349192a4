from functools import singledispatch
@singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list {len(x)}"
print(show(3), show([1]), show("s"))


def table(function):
    for name, hint in getattr(function, "__annotations__", {}).items():
        print(name, hint)
    return function


@table
def annotated(a: int, b: str = "") -> float:
    return a + len(b)


print(annotated(2, "xyz"), annotated.__annotations__)
