# The names of an enumeration's members can't be assigned to; under a name that the program computes they can. CPython
# raises AttributeError for both.
from enum import Enum


class Color(Enum):
    RED = 1


try:
    Color.RED = 3
except AttributeError as e:
    print(e)
setattr(Color, "R" + "ED", 3)
print(Color.RED)
