# The names of an enumeration's members can be assigned to, and it can be extended. CPython raises AttributeError for the
# first and TypeError for the second.
from enum import Enum


class Color(Enum):
    RED = 1


class More(Color):
    GREEN = 2


print(More.GREEN.value)
Color.RED = 3
print(Color.RED)
