# isinstance and issubclass with the abstract classes that built-in types count as derived from.
from collections.abc import Mapping, Sequence, Iterable, Hashable, Callable
from numbers import Number, Real
class M(Mapping):
    def __init__(self): self.d = {"a": 1}
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
class I:
    def __iter__(self): return iter([1])
class N:
    __hash__ = None
def kind(x):
    if isinstance(x, Mapping): return "mapping"
    if isinstance(x, str): return "str"
    if isinstance(x, Sequence): return "sequence"
    if isinstance(x, Number): return "number" + str(isinstance(x, Real))
    if isinstance(x, Iterable): return "iterable"
    if isinstance(x, Callable): return "callable"
    return "other " + str(isinstance(x, Hashable))
def flatten(x):
    for item in x:
        if isinstance(item, Iterable) and not isinstance(item, (str, bytes)):
            yield from flatten(item)
        else:
            yield item
things = [{}, "a", [1], (1,), 5, 2.5, True, 1j, None, {1}, range(3), M(), I(), N(), len, kind, b"x", (x for x in [1]), int]
print([kind(x) for x in things])
print(list(flatten([1, [2, (3, "ab")], {4}, [[5]]])), issubclass(list, Sequence), issubclass(dict, Sequence), issubclass(M, Mapping))
