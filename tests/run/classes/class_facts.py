"""__annotations__ of classes; __doc__ and __module__ read from objects; isinstance() with unions of typing."""
from typing import Optional, Union


class Point:
    """A point."""
    x: int
    y: "str" = "q"
    z: list = []

    def move(self):
        """Moves."""


class Point3(Point):
    w: Optional[float] = None


class Plain(Point):
    pass


p = Point()
print(Point.__annotations__, list(Point3.__annotations__), Plain.__annotations__, Point.y, hasattr(Point, "x"))
print({name: getattr(Point, name, "unset") for name in Point.__annotations__})
print(p.__doc__, Point.__doc__, Plain.__doc__, Plain().__doc__, p.move.__doc__)
print(p.__module__, Point.__module__, Plain().__module__)
for value in (1, "a", None, 2.5, [1]):
    print(isinstance(value, Union[int, str]), isinstance(value, Optional[int]))
print(issubclass(bool, Union[int, str]), issubclass(list, Optional[str]))
