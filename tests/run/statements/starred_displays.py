# [*x], {*x} and {**m} with any kind of source, in the order that is written.
class Bag:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield x


class Mapping:
    def keys(self):
        return ["k", "l"]

    def __getitem__(self, key):
        return key * 2


def squares(n):
    for i in range(n):
        yield i * i


print([*Bag("x", 1)], [0, *squares(3), 10], [*"ab", *range(2), *(1, "t"), *{"d": 1}], sorted({*[1, 2], 3, *Bag(4)}))
print({"a": 1, **{"b": 2}, "c": [1]}, {**{"x": 1}, "x": 2, **{"y": 3}}, {**Mapping(), "m": 1}, {**{}})
print((*Bag(1, 2), 3), (*"ab",), [*[]], [*[1.5], *[2]])
log = []


def note(x):
    log.append(x)
    return x


print([note(1), *note([2]), note(3)], {note("a"): note(4), **note({"b": 5}), note("c"): note(6)}, log)
for f in (lambda: [*5], lambda: {*5}, lambda: {**5}, lambda: (*5,), lambda: [*None], lambda: {**[1]}):
    try:
        print(f())
    except TypeError as e:
        print(e)
