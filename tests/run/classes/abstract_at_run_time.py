"""isinstance() and issubclass() of abstract classes that only the running program knows."""
from collections.abc import Iterable, Sized, Mapping, Callable, Hashable, Sequence, Iterator
import numbers
from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable
for t in (Iterable, Sized, Mapping, Callable, Hashable, Sequence, Iterator, int, numbers.Number):
    print(t.__name__, isinstance([1], t), isinstance({}, t), isinstance(5, t), isinstance(len, t), isinstance("s", t), isinstance(iter([]), t))
class S:
    def __len__(self): return 1
    def __iter__(self): return iter([1])
for t in (Iterable, Sized, Mapping):
    print(isinstance(S(), t), issubclass(S, t), issubclass(list, t))


@runtime_checkable
class Named(Protocol):
    name: str

    def greet(self): ...


class Person:
    name = "Ann"

    def greet(self):
        return "hi"


class Mute:
    name = "Bob"


class Plugin(ABC):
    @abstractmethod
    def run(self): ...


@Plugin.register
class Outside:
    pass


class Own(Plugin):
    def run(self):
        return 1


class Numbers(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return [7, 8][i]


for cls in (Named, Plugin, Sequence, Sized):
    print(cls.__name__, [isinstance(x, cls) for x in (Person(), Mute(), Outside(), Own(), Numbers(), (1, 2))],
          [issubclass(c, cls) for c in (Outside, Own, Numbers, str, set)] if cls is not Named else "-")
print(isinstance([1], Hashable), isinstance({}, Hashable), isinstance((1,), Hashable), issubclass(list, Hashable), issubclass(list, Iterable))
kinds = {"seq": (list, tuple), "any": (Sequence, Mapping), "num": numbers.Number}
for name, kind in kinds.items():
    print(name, [isinstance(v, kind) for v in ([], (), {}, "x", 1.5, 2j, True, None, range(3), b"b")])
