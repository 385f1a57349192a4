# Bit operators on positive and negative numbers.
values = [0, 1, -1, 5, -5, 12, 255, -256, 1 << 20]
for a in values:
    for b in values:
        print(a & b, a | b, a ^ b, end=" ")
    print()
for n in (1, -1, 37, -37):
    print([n << k for k in (0, 1, 5, 31, 62, 63, 64, 70)])
    print([n >> k for k in (0, 1, 5, 31, 62, 63, 64, 70)])
try:
    1 << -1
except ValueError as e:
    print(e)
try:
    1 >> -1
except ValueError as e:
    print(e)
print((12).bit_length(), (-12).bit_length(), (0).bit_length(), (255).bit_count(), (-255).bit_count())
