"""Attributes and method calls on lines of their own are shown where the name is; a missing method is marked without its call."""


class Chain:
    def same(self):
        return self

    def fail(self, x):
        return 1 / x


def function():
    pass


def dynamic(x):
    return 2 + x.nope(1).more


def dynamic_lines(x):
    return (x
            .upper(5))


c = Chain()
tests = [
    lambda: (c
             .same()
             .fail(0)
             .same),
    lambda: (c
             .same()
             .same(5)),
    lambda: (c
             .same()
             .nope(5)
             .same()),
    lambda: (c
             .same()
             .nope
             .same),
    lambda: c.same().fail(
        0).x,
    lambda: 1 + function.nope(1),
    lambda: Chain.nope(1),
    lambda: dynamic("a"),
    lambda: dynamic(5),
    lambda: dynamic(len),
    lambda: dynamic_lines(5),
    lambda: dynamic_lines("s"),
]
failed = None
for test in tests:
    try:
        test()
    except Exception as e:
        e.__context__ = failed
        failed = e
raise failed
