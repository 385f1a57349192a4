# Iterators of the program's own whose __iter__ starts them anew: each is asked as often as CPython asks.
class F:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter", end=" "); self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1; return self.i
from itertools import *
import heapq
print(list(islice(F(9), 2, 6)))
print(list(accumulate(F(3))), list(accumulate(F(3), initial=10)))
print(list(pairwise(F(3))), list(zip_longest(F(1), F(2))), list(zip_longest(F(1), F(2), F(3))))
print([(k, len(list(g))) for k, g in groupby(F(3))])
a, b = tee(F(3)); print(list(a), list(b))
print(list(heapq.merge(F(3), F(2))), heapq.nlargest(2, F(5)), heapq.nsmallest(2, F(5)))
print(list(dropwhile(lambda x: x < 2, F(4))), list(takewhile(lambda x: x < 3, F(5))), list(compress(F(4), F(3))))
print(list(zip(F(2), F(3))), list(map(lambda a, b: a + b, F(2), F(3))), list(enumerate(F(2))), list(filter(None, F(2))), sum(F(4)), max(F(3)), min(F(3)))
print(list(map(str, F(2))), sorted(F(3), reverse=True), list(cycle(F(0))), list(filterfalse(None, F(2))), list(starmap(pow, zip(F(2), F(2)))))
print(list(chain(F(2), [5], F(1))), list(chain.from_iterable(F(0))), tuple(F(2)), [*F(2)], {*F(2)}, dict(zip(F(2), F(2))), list(product(F(2), repeat=2)))
try: print(list(zip(F(2), F(3), strict=True)))
except ValueError as e: print(e)
it = iter(F(3)); next(it); print(list(islice(it, 1)), next(it, "end"))
def d(*t, **k): return t
print(d(*F(2)), any(F(0)), all(F(2)), 2 in F(3), list(reversed(list(F(2)))), "".join(map(str, F(3))))
