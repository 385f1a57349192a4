# Float operators and division rules.
for a in (7.5, -7.5, 0.0, 1e10):
    for b in (2.0, -2.0, 0.3):
        print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
print(2.0 ** 3, 9.0 ** 0.5, (-8.0) ** 2, 2.0 ** -1, 0.0 ** 0, (-1.0) ** 0.5)
print(-0.0, 0.0 == -0.0, -0.0 + 0.0, 0.0 * -1, abs(-0.0), -(0.0))
try:
    1e200 ** 2
except OverflowError as e:
    print(e)
print(1e200 * 1e200, -1e200 * 1e200, 1e-200 * 1e-200)
