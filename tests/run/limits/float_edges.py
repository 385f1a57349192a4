# Floats where optimisers like to cheat: signed zero, NaN, reassociation, division, conversion.
def clamp(x, low, high):
    return max(low, min(x, high))


nan, inf = float("nan"), float("inf")
print(0.0 * -1, -0.0 + 0, 0 - 0.0, -0.0 - 0.0, 0.0 + -0.0, abs(-0.0), -abs(0.0), 1 / -inf, round(-0.3), str(-0.0), -0.0 == 0, min(0.0, -0.0), max(-0.0, 0.0), -0.0 // 1, -0.0 % 1, 5.0 % -5.0, -1e-20 % 1.0)
print((0.1 + 0.2) + 0.3, 0.1 + (0.2 + 0.3), 1e16 + 1 - 1e16, 1e308 * 10 / 10, 1e-320 / 3, 3 * 0.1 == 0.3, 0.1 * 3, 1 / 3 * 3, 1e16 + 1.0 + 1.0, 1.0 + 1.0 + 1e16)
print(clamp(nan, 0, 1), clamp(5, 0.5, 2), clamp(-inf, -1.5, 3), nan > nan or nan <= nan, not nan < 1, sorted([3.5, -inf, 2, inf]), nan != nan, [nan].count(nan))
total = 0.0
for i in range(1, 1001):
    total += 1 / i
print(total)
total = 0.0
for i in range(1000, 0, -1):
    total += 1 / i
print(total)
x = 1.0
while x + 1.0 != x:
    x *= 2
print(x)
eps = 1.0
while 1.0 + eps / 2 > 1.0:
    eps /= 2
print(eps)
print(int(1e15 + 0.5), int(-1e15 - 0.5), int(2.0 ** 62), int(2.0 ** 63), int(-(2.0 ** 63)), int(2.0 ** 70), int(9007199254740993.0), float(2 ** 53 + 1), float(2 ** 63 - 1), 2 ** 63 == 2.0 ** 63, 2 ** 63 - 1 == 2.0 ** 63, 2 ** 53 + 1 < 2.0 ** 53 + 1)
print(7.0 // 2, -7.0 // 2, 7.5 % -2, 1e300 // 1e-10, 0.3 // 0.1, 0.3 % 0.1, divmod(1.0, 0.1), 1 // 0.1, 6.0 // 0.1, inf // 2, -1 // inf, 1 % inf, -1 % inf)
print(2.0 ** 1023 * 2, 2.0 ** -1074, 2.0 ** -1075, 5e-324 / 2, (-2.0) ** 3, (-2.0) ** -3, 0.0 ** 0.0, inf ** -1, (-inf) ** 3, 1.0 ** inf, 4 ** 0.5, 8 ** (1 / 3))
