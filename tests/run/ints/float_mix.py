# Arithmetic between ints and floats.
print(1 + 2.5, 2.5 - 1, 3 * 0.5, 7 // 2.0, -7 // 2.0, 7 % 2.5, -7 % 2.5, 2 ** 0.5)
print(1 / 3, 2 / 1, 10 ** 20 / 10 ** 18, 2 ** 53 / 1, (2 ** 54 + 3) / 3)
print(2 ** 100 + 0.0, 2 ** 100 * 1.0, 1.5 + 2 ** 80, int(1e25), 1e16 + 1)
total = 0
for x in (1, 2.5, True, -3):
    total += x
    print(total, type(total).__name__)
print(sum([1, 2, 3.0]), sum([0.1] * 10), max(1, 2.5, 2), min(1, 1.0), min(1.0, 1))
try:
    10 ** 400 + 1.0
except OverflowError as e:
    print(e)
