print("a starts")
import b

VALUE = "value of a"


def from_b():
    return b.VALUE


print("a ends")
