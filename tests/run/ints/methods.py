# Methods and attributes of int and bool.
print((10).to_bytes(2, "big"), (10).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True))
print((2 ** 80).to_bytes(11, "big"), int.from_bytes(bytes(range(1, 12)), "little"))
try:
    (256).to_bytes(1, "big")
except OverflowError as e:
    print(e)
try:
    (-1).to_bytes(1, "big")
except OverflowError as e:
    print(e)
print((7).numerator, (7).denominator, (7).real, (7).imag, (7).conjugate())
print((6).as_integer_ratio(), True.real, (5).__add__(6), (5).__index__())
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5), round(7, 2))
print(int.__name__, type(5), type(True), isinstance(True, int), issubclass(bool, int))
