"""int | str: unions of classes as values, in isinstance and in annotations."""
Number = int | float
def f(x: Number) -> Number: return x
print(f(3), Number, isinstance(3, Number), isinstance("a", Number), issubclass(bool, Number), issubclass(str, Number))
class A: pass
class B(A): pass
class C:
    def __init__(self, k): self.k = k
Shape = A | C
def g(s: Shape):
    if isinstance(s, A | None): return "A or None"
    if isinstance(s, C): return s.k + 1
    return "neither"
print(g(A()), g(C(3)), g(B()), g(None), g(4))
print(Shape, int | None, None | int, int | str | None, Number | str, str | Number, int | int)
print(int | str == str | int, (int | str) == (str | int), {int | str: 1}[str | int], hash(int | str) == hash(str | int), (int | str) != (int | float))
print(isinstance(None, int | None), isinstance("x", int | str), isinstance(2.5, (int, str | float)), isinstance([], list | tuple))
for v in (1, "a", None, 2.5, A(), C(1)):
    print(isinstance(v, int | str), isinstance(v, Number | None), isinstance(v, Shape), isinstance(v, A | int))
def h(x: int | str | list):
    if isinstance(x, int | float):
        return x * 2
    elif isinstance(x, str):
        return x.upper()
    return len(x)
print(h(2), h("q"), h([1, 2]))
try: print(int | 3)
except TypeError as e: print(e)
try: print(3 | int)
except TypeError as e: print(e)
try: print(isinstance(1, int | "x"))
except TypeError as e: print(e)
print(Number.__args__, type(Number), (int | None).__args__)
from typing import Optional, Union
def k(a: Optional[int] = None, b: Union[int, str] = 3, c: "int | None" = None, d: list[int] | None = None): return a, b, c, d
print(k(), k(1, "x", 2, [3]))
match 3:
    case int() | float(): print("num")
import types
print(isinstance(Number, types.UnionType), types.UnionType)
