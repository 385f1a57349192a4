# Members of enumerations can't be reassigned, deleted or defined twice, nor enumerations with members extended.
from enum import Enum, IntEnum, Flag, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
try:
    Color.RED = 3
except AttributeError as e:
    print(e)
Color.extra = 5
print(Color.extra, Color.RED)
try:
    del Color.GREEN
except AttributeError as e:
    print(e)
del Color.extra
print(hasattr(Color, "extra"))
try:
    setattr(Color, "GREEN", 1)
except AttributeError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        B = 2
        A = 3
except TypeError as e:
    print(e)
try:
    class TwiceAuto(IntEnum):
        A = auto()
        A = auto()
except TypeError as e:
    print(e)
try:
    class More(Color):
        BLUE = 3
except TypeError as e:
    print(e)
try:
    class Same(Color):
        pass
except TypeError as e:
    print(e)
try:
    class F(Flag):
        X = 1
        X = 2
except TypeError as e:
    print(e)
class Base(Enum):
    def hello(self): return "hello " + self.name
class Derived(Base):
    ONE = 1
print(Derived.ONE.hello())
try:
    class D2(Derived):
        TWO = 2
except TypeError as e:
    print(e)
try:
    x = Enum("Y", "A B A")
except TypeError as e:
    print(e)
try:
    Color.RED.value = 4
except AttributeError as e:
    print(e)
try:
    Color.RED.name = 4
except AttributeError as e:
    print(e)
try:
    class Fx(Derived, Flag): pass
except TypeError as e:
    print(e)
try:
    class Fl(Flag):
        A = 1
    class Fm(Fl):
        B = 2
except TypeError as e:
    print(e)
try:
    Color("q")
except ValueError as e:
    print(e)
def local():
    class Inner(Enum):
        A = auto()
        B = auto()
    try:
        Inner.B = 1
    except AttributeError as e:
        print(e)
    class Names(str, Enum):
        LOW = "low"
    try:
        del Names.LOW
    except AttributeError as e:
        print(e)
    try:
        class Deeper(Inner):
            C = 1
    except TypeError as e:
        print(e)
local()
try:
    @unique
    class V(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
