# Type hints have no effect on behaviour.
from __future__ import annotations
import typing
from typing import Any, Callable, Dict, Generic, Iterator, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union, cast

T = TypeVar("T")
Number = Union[int, float]


def add(a: int, b: int = 0) -> int:
    return a + b


def first(items: List[T], default: Optional[T] = None) -> Optional[T]:
    return items[0] if items else default


class Box(Generic[T]):
    value: T
    count: int = 0

    def __init__(self, value: T) -> None:
        self.value = value

    def map(self, f: Callable[[T], Any]) -> Box[Any]:
        return Box(f(self.value))


class Named(Protocol):
    name: str


class Point(NamedTuple):
    x: int
    y: float = 1.5


def numbers(n: int) -> Iterator[int]:
    yield from range(n)


x: int = "not an int"
y: Dict[str, List[Tuple[int, ...]]] = {}
print(x, y, add("a", "b"), add(1.5, 2), first([]), first("xy"), Box(3).map(str).value + "!", Box[int](5).value, Point(1), Point(2, 3).y, list(numbers(3)), cast(int, "still text"), typing.TYPE_CHECKING)


def nothing(v: undefined_name_in_hint) -> also_undefined:
    return v


print(nothing(5), nothing.__annotations__["return"], Box.count)
if typing.TYPE_CHECKING:
    import not_a_module
