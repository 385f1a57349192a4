# Names of typing in annotations, generics, protocols, NewType, cast, overload.
from __future__ import annotations

from typing import (TYPE_CHECKING, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, NamedTuple,
                    NewType, Optional, Protocol, Sequence, Set, Tuple, Type, TypeVar, Union, cast, final, no_type_check, overload,
                    runtime_checkable)

if TYPE_CHECKING:
    import nothing_at_all

T = TypeVar("T")
K = TypeVar("K", int, str)
N = TypeVar("N", bound=int, covariant=True)
UserId = NewType("UserId", int)
Vector = List[float]
Table = Dict[str, Union[int, List[Optional[str]]]]
LIMIT: Final[int] = 5


class Stack(Generic[T]):
    instances: ClassVar[int] = 0

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


class Sized(Protocol):
    def size(self) -> int: ...


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self) -> None:
        print("closed")

    def size(self) -> int:
        return 3


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x + x


@final
class Leaf:
    pass


@no_type_check
def untyped(a: "whatever") -> "nonsense":
    return a


def total(s: Sized, times: Literal[1, 2] = 1) -> int:
    return s.size() * times


def apply(function: Callable[[int], int], values: Iterable[int]) -> Iterator[int]:
    for value in values:
        yield function(value)


def norm(v: Vector, table: Optional[Table] = None, kind: Type[Any] = int) -> Tuple[float, int]:
    return (sum(x * x for x in v), len(table or {}))


class Row(NamedTuple):
    key: str
    values: Sequence[int] = ()


s: Stack[int] = Stack[int]()
print(s.push(1).push(2).pop(), s.pop(), s.pop(), Stack().items, Stack.instances)
print(UserId(5) + 1, double(3), double("ab"), cast(int, "not an int"), cast("List[str]", [1]), untyped(4), total(File(), 2), LIMIT)
print(list(apply(lambda x: x * x, [1, 2, 3])), norm([3.0, 4.0], {"a": 1}), Row("k"), Row("k", [1]).values)
print(T, K, N, T.__name__, K.__constraints__, isinstance(File(), Closeable), isinstance(3, Closeable), Leaf().__class__.__name__)
print(isinstance([], Sequence), isinstance({}, Iterable), isinstance(3, Iterable), isinstance(len, Callable))
names: Set[str] = {"a"}
print(names, TYPE_CHECKING, UserId.__name__)
try:
    Any()
except TypeError as error:
    print(error)
