# Laziness, argument checks and the exact number of items taken from the source.
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee,
                       zip_longest)


class Source:
    def __init__(self, n):
        self.n = n
        self.taken = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.taken == self.n:
            raise StopIteration
        self.taken += 1
        return self.taken


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


for bounds in ((3,), (None,), (1, 4), (1, None), (0, 9, 3), (2, 7, 2), (5, 2), (3, 3), (None, 4), (1, None, 4), (0, 10, 4)):
    s = Source(12)
    print(bounds, list(islice(s, *bounds)), s.taken)
attempt(lambda: islice("abc"))
attempt(lambda: islice("abc", -1))
attempt(lambda: islice("abc", 0, -1))
attempt(lambda: islice("abc", -1, 2))
attempt(lambda: islice("abc", 0, 2, 0))
attempt(lambda: islice("abc", "x"))
attempt(lambda: islice("abc", 1, 2, 3, 4))
attempt(lambda: islice(5, 1))
attempt(lambda: accumulate(5))
print(next(chain([5])))
attempt(lambda: list(chain(5)))
attempt(lambda: chain.from_iterable(5))
attempt(lambda: count("a"))
attempt(lambda: cycle(5))
attempt(lambda: groupby(5))
attempt(lambda: permutations("abc", -1))
attempt(lambda: permutations("abc", "x"))
attempt(lambda: combinations("abc", -1))
attempt(lambda: combinations_with_replacement("abc", -1))
attempt(lambda: product("ab", repeat=-1))
attempt(lambda: tee("ab", -1))
attempt(lambda: pairwise(3))
attempt(lambda: zip_longest(3))
attempt(lambda: list(starmap(pow, [1])))
attempt(lambda: repeat(1, "x"))

s = Source(5)
c = compress(s, [1, 0, 1])
print(list(c), s.taken)
s = Source(9)
print(list(takewhile(lambda v: v < 4, s)), s.taken, list(s))
s = Source(9)
print(list(dropwhile(lambda v: v < 4, s)), list(filterfalse(lambda v: v % 2, range(9))), list(filterfalse(None, [0, 1, "", "a"])))
s = Source(4)
a, b = tee(s)
print(next(a), next(a), s.taken, next(b), list(a), list(b), s.taken)
a, b, c = tee("xy", 3)
print(list(c), list(a), list(b), tee("x", 0))
s = Source(6)
it = zip(s, count(10))
print(next(it), next(it), s.taken)
print(list(islice(count(), 3)), list(islice(count(5, -2), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(count(1, 0.5), 3)))
print(list(islice(count(10 ** 20, 10 ** 19), 3)), list(islice(cycle("ab"), 5)), list(cycle([])))
print(list(repeat(7, 3)), list(repeat(7, 0)), list(repeat(7, -5)), list(islice(repeat("z"), 2)), list(map(pow, range(4), repeat(2))))
print(list(accumulate([3, 1, 4, 1, 5])), list(accumulate([3, 1, 4], max)), list(accumulate("abc")), list(accumulate([], initial=9)))
print(list(accumulate([1, 2, 3], initial=10)), list(accumulate([1, 2, 3], lambda x, y: x * y, initial=2)), list(accumulate([])))
print(list(chain("ab", [1, 2], (x for x in (9,)))), list(chain()), list(chain.from_iterable(["ab", "cd"])))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(zip_longest("ab", "xyz")), list(zip_longest("abc", "x", fillvalue="-")), list(zip_longest("a", [1, 2], (7, 8, 9), fillvalue=0)))
print(list(zip_longest()), list(zip_longest("ab")), list(zip_longest([], [])))
