# round() on floats: half to even, digits, negative digits.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e15 + 0.5):
    print(x, round(x), type(round(x)).__name__)
for x in (2.675, 1.005, 0.125, 0.375, 1234.5678, -1234.5678):
    print([round(x, d) for d in (0, 1, 2, 3, -1, -2)])
print(round(1e20), round(1e300) == int(1e300), round(0.1 + 0.2, 10), round(5e-324, 5), round(1.5, None))
print(round(123.456, 400), round(123.456, -400), round(-0.4), round(-0.4, 0))
for bad in (float("inf"), float("nan")):
    try:
        round(bad)
    except (OverflowError, ValueError) as e:
        print(e)
print(round(float("inf"), 2), round(float("nan"), 1))
