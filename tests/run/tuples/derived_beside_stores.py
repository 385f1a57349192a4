# Attributes are set on objects of unknown classes, and a class derived from tuple is among what the program has.
import time
from collections import namedtuple


class Point(namedtuple("Point", "x y")):
    def norm(self):
        return self.x ** 2 + self.y ** 2


class Pair(tuple):
    def first(self):
        return self[0]


class Node:
    pass


things = [1, "a", None, 2.5, Node(), Point(3, 4), Pair((5, 6)), [7], {8: 9}]
for thing in things:
    if isinstance(thing, Node):
        thing.mark = "set"
        print(thing.mark)
    try:
        thing.norm()
        print(thing.norm(), thing[0])
    except AttributeError as e:
        print(e)
lists = [[1], ["a"], [None], [2.5], [(1,)], [[2]], [{3}], [b"x"]]
print([len(part) for part in lists], len(things), time.strftime("%Y-%m-%d", time.gmtime(86400)), time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)))
