print("b starts")
import a

print("a is half made:", hasattr(a, "VALUE"))
VALUE = "value of b"


def from_a():
    return a.VALUE


print("b ends")
