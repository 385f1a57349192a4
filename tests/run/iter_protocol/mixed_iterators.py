# Loops over one kind of iterator or another, in the program and in the library.
import itertools
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class Able:
    def __iter__(self): return iter([7, 8])
print(list(itertools.chain(It(), [5], Able(), It())))
print(list(zip(It(), Able())), list(itertools.islice(It(), 2)), list(itertools.zip_longest(It(), [1])))
print(list(itertools.chain.from_iterable([It(), "ab"])))
for source in (It(), [5]):
    for x in source: print(x)
def f(sources):
    for source in sources:
        for x in source: yield x
print(list(f((It(), [5]))))
print(list(f([It(), [5]])))
