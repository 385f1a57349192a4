import array
import io
import struct
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque


class Shown:
    __module__ = "elsewhere"


for cls in (deque, Counter, OrderedDict, defaultdict, ChainMap, UserDict, UserList, UserString, struct.Struct, array.array, io.StringIO, io.BytesIO, Shown):
    print(cls, cls.__module__, cls.__name__)
mixed = [deque([1]), Counter("a"), 1, "s", None, 2.5, [3], {4}, (5,), b"6", Shown(), UserList([7])]
print([type(x) for x in mixed], [type(x).__module__ for x in mixed])
print([hasattr(x, "start") for x in (range(3), slice(1), 5)], getattr(range(2, 9), "stop", None))
