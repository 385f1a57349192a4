# Operators of two literals are computed with the width of Python's ints.
print(1 << 40, 3 << 33, 1 << 62, 1 << 100)
print(1000000 * 1000000, 123456789 * 1000, 2147483647 + 1, -2147483648 - 1)
print(65536 * 65536, True << 40, 1 << 31, (1 << 31) - 1)
d = {i << 40: -i for i in range(20)}
print(d[3 << 40], d[19 << 40], (7 << 40) in d)
