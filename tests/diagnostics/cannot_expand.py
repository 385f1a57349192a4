# expect: E0304 9:25 'namedtuple' is expanded at compile time: its field names are not constant
# expect: E0304 10:18 'namedtuple' is expanded at compile time: the name of the class is not a constant
# expect: E0304 13:18 'dataclass' is expanded at compile time: 'order' is not a constant
# expect: E0304 18:9 'dataclass' is expanded at compile time: only as the decorator of a class statement
import sys
from collections import namedtuple
from dataclasses import dataclass

Row = namedtuple("Row", sys.argv)
Col = namedtuple(sys.argv[0], "a b")


@dataclass(order=len(sys.argv) > 1)
class Point:
    x: int


Point = dataclass(Point)
