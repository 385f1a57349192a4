"""A StopIteration that leaves a generator's body comes as RuntimeError, also where a loop of the same function has the generator."""


def raises():
    yield 1
    raise StopIteration("done")


def doubled(it):
    while True:
        yield next(it) * 2


def calls(f):
    yield f()


def stops():
    raise StopIteration(7)


def thrower(e):
    yield 0
    raise e


def explicit(it):
    yield it.__next__()
    yield it.__next__()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def over(n):
    for x in Countdown(n):
        yield x * 2
    yield from Countdown(2)


def consume(make):
    got = []
    try:
        for x in make():
            got.append(x)
    except StopIteration as e:
        print("StopIteration", e, got)
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__, got)
    else:
        print("ended", got)


def in_place():
    total = 0
    try:
        for x in doubled(iter([1, 2])):
            total += x
    except RuntimeError as e:
        print(total, e, repr(e.__cause__))
    try:
        for x in raises():
            total += x
    except RuntimeError as e:
        print(total, e, repr(e.__cause__))
    try:
        for x in calls(stops):
            total += x
    except RuntimeError as e:
        print(total, e, repr(e.__cause__))
    for x in over(3):
        total += x
    print(total)


in_place()
consume(raises)
consume(lambda: doubled(iter([1, 2, 3])))
consume(lambda: calls(stops))
consume(lambda: thrower(StopIteration()))
consume(lambda: over(4))
consume(lambda: explicit(Countdown(1)))
for error in (StopIteration(1), ValueError("v"), StopAsyncIteration()):
    try:
        for x in thrower(error):
            print(x)
    except Exception as e:
        print(type(e).__name__, e, e is error)
for x in raises():
    print(x)
