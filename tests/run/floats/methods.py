# Methods of float.
print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer())
print((0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (3.0).as_integer_ratio())
print((1.5).hex(), (0.1).hex(), (-2.0).hex(), (0.0).hex(), float.fromhex("0x1.8p+1"), float.fromhex("-0x.1p-3"), float.fromhex("ff"))
print((1.5).real, (1.5).imag, (1.5).conjugate(), (3.7).__trunc__(), (3.7).__floor__(), (3.2).__ceil__())
try:
    float("inf").as_integer_ratio()
except OverflowError as e:
    print(e)
try:
    float("nan").as_integer_ratio()
except ValueError as e:
    print(e)
print(hash(1.0) == hash(1), hash(0.5), hash(-0.0), hash(1e10), hash(2.5) == hash(2.5), hash(1e300) == hash(int(1e300)))
