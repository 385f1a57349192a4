# The integer operators, with every combination of signs.
def table(a, b):
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b))


for a in (7, -7, 0, 1, 100):
    for b in (2, -2, 3, -3, 7):
        table(a, b)

print(7 / 2, -7 / 2, 6 / 3)
print(2 ** 10, (-3) ** 3, 5 ** 0, 0 ** 0, 2 ** -1, (-2) ** -2)
print(-2 ** 2, (-2) ** 2, 2 ** 3 ** 2)
print(+5, -(-5), ~5, ~-1, abs(-9))
print(1_000_000, 0xff, 0o17, 0b1011, 0XAB_CD)
