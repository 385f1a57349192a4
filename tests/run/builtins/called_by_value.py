"""Built-in functions with defaults, called through values that nothing is known of."""
import sys

FUNCTIONS = {"max": max, "min": min, "sum": sum, "sorted": sorted, "round": round, "abs": abs, "int": int, "len": len}


def call(name, *args, **named):
    try:
        return FUNCTIONS[name](*args, **named)
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


print(call("max", 1, 2.5, 0), call("max", [3, 9, 4]), call("max", [], default=None), call("max", []))
print(call("min", "b", "a"), call("min", {5: 1, 2: 2}), call("min", [], default=7), call("min", 1, 2, default=3))
print(call("max", ["aa", "b"], key=len), call("min", "x", "yy", key=lambda t: -len(t)))
print(call("sum", [1, 2]), call("sum", [[1], [2]], []), call("sorted", "hello", reverse=True), call("round", 2.567, 2))


class Listed:
    def __init__(self, items):
        self.items = items

    def index(self, x, *args):
        return self.items.index(x, *args)


for items in ([1, 2, 3, 2], "abcb", (1, 2)):
    box = Listed(items)
    print(box.index(items[1]), box.index(items[-1], 1) if len(items) > 2 else "-")


def best(values):
    """What max() gives for a list of numbers is a number: nothing of a missing default."""
    top = max(values)
    low = min(values, default=0)
    wide = max(values, key=lambda v: v * v)
    return top + low, wide * 2, max(top, low, 5)


print(best([3, -7, 2]), best([1]))


def many(*args):
    if len(args) == 0:
        return "none"
    if len(args) < 2:
        return args[0] * 2
    if len(args) >= 3 and len(args) != 4:
        return args[2]
    return len(args)


print(many(), many("ab"), many(1, 2), many(1, 2, 3.5), many(1, 2, 3, 4), many(*sys.argv[5:]))


def forward(function, *args):
    return function(*args)


print(forward(type, 3), forward(type, "x"), type(*[None]), forward(forward, type, 1.5))
