# itertools, first part.
import itertools as it
from itertools import accumulate, chain, compress, count, cycle, dropwhile, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest, filterfalse

print(list(islice(count(5), 3)), list(islice(count(1, 0.5), 4)), list(islice(count(10, -3), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), next(repeat(1)))
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1, 2], [3]])), list(chain()), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(accumulate("abc")), list(accumulate([])))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 1, None, 2)), list(islice([1], 5)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", 2])), list(compress("abcdef", [1, 0, 1, 0, 1, 1])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("abc", [1])), list(zip_longest("a", [1, 2], fillvalue="-")), list(pairwise("abcd")), list(pairwise([1])))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee(iter("pq"), 3)
print(list(x), list(y), list(z))
c = count()
print(next(c), next(c), c, list(zip("ab", c)), repeat(5, 2), it.count(2.5, 0.5))
squares = (n * n for n in count(1))
print(list(takewhile(lambda n: n < 50, (n for n in squares if n % 2))))
for f in (lambda: list(islice([1], -1)), lambda: list(islice([1], 0, 5, 0)), lambda: next(iter(cycle([]))), lambda: chain(5).__next__()):
    try:
        f()
    except (ValueError, StopIteration, TypeError) as e:
        print(type(e).__name__, e)
