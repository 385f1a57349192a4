# Iterators as classes: __iter__, __next__, reuse, infinite, with state.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Range2:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return Countdown(self.n)


c = Countdown(3)
print(list(c), list(c))
r = Range2(3)
print(list(r), list(r), [a * b for a in r for b in r], sum(r), max(r), 2 in r, 9 in r, dict(zip("abc", r)), sorted(r), tuple(r), [*r, *r])
a, *b = r
print(a, b, list(map(str, r)), list(zip(r, r)), list(enumerate(r)), set(r) == {1, 2, 3}, ",".join(str(x) for x in r))
it = iter(r)
for x in it:
    print(x, next(it, "none"))
for i, (x, y) in enumerate(zip(r, "abc")):
    print(i, x, y)


class Bad:
    def __iter__(self):
        return 5


class NotIter:
    pass


for f in (lambda: list(Bad()), lambda: list(NotIter()), lambda: iter(NotIter()), lambda: next(NotIter()), lambda: [x for x in 3]):
    try:
        f()
    except TypeError as e:
        print(e)


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("from next")


try:
    for x in Raises():
        pass
except ValueError as e:
    print(e)
i = iter([1, 2, 3])
print(i.__next__(), i.__length_hint__(), list(i), iter(i) is i)
