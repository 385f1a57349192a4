# pow and **, with and without a modulus.
print(pow(2, 10), pow(2, 100), pow(-3, 5), pow(7, 0), pow(2.0, 3), pow(2, -2))
print(pow(3, 200, 1000007), pow(3, -1, 7), pow(10, 18, 10 ** 9 + 7), pow(5, 3, -7), pow(0, 0, 1))
print(pow(123456789, 987654321, 2 ** 89 - 1))
print((-8) ** 3, 2 ** 0.5, 4 ** -0.5, 0 ** 5)
print(3 ** 40, 3 ** 41 - 3 ** 40, (-3) ** 41)
for f in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 0 ** -1, lambda: pow(2, 1.5, 3)):
    try:
        print(f())
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
