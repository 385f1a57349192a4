# Members are themselves when they are copied.
import copy
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
