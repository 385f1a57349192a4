# A function that has the name of a member is refused when the class statement runs.
from enum import Enum, IntFlag

try:
    class Repeated(Enum):
        A = 1
        def A(self): return 5
except TypeError as e:
    print(e)
try:
    class Flags(IntFlag):
        B = 2
        C = 4
        @property
        def B(self): return 5
except TypeError as e:
    print(e)
