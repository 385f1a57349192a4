# Optional and Union: flat, each member once, and what they print.
from typing import *
class K: pass
print(Union[int, None], Optional[int], Union[int, str], Union[int, str, None], Optional[Union[int, str]], Union[int, int], Union[Union[int, str], float], Optional[None], Optional[Optional[int]], Union[None, int], Optional["K"], Optional[K])
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Optional[int] == Union[int, None], Union[int, str].__args__, Optional[int].__args__)
print(isinstance(5, Optional[int]), isinstance(None, Optional[int]), isinstance("s", Union[int, float]), issubclass(bool, Union[int, str]), isinstance(None, Union[int, None]))
def f(x: Optional[int] = None, *, y: Union[int, str, None] = 5) -> Optional[str]: return None
print(f.__annotations__)
try: print(Optional[1, 2])
except TypeError as e: print(e)
T = TypeVar("T")
print(Optional[T], Union[T, int], T | None)
print(get_origin(Optional[int]) is Union, get_origin(Literal[1]) is Literal, get_origin(int), get_origin(ClassVar[int]) is ClassVar, Annotated[K, "x", 1], Literal["a", K] if False else "", ClassVar["K"], Final[int])
