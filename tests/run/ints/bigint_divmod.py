# Division and remainder of big numbers, all signs.
a = 10 ** 40 + 12345678901234567890
b = 10 ** 19 + 7
for x in (a, -a):
    for y in (b, -b, 3, -3, 2 ** 64):
        q, r = divmod(x, y)
        print(q, r, q * y + r == x)
print(5 // a, -5 // a, 5 % a, -5 % a)
print(a // a, a % a, (a * b) // b == a)
print(10 ** 30 / 10 ** 29, 2 ** 1000 / 2 ** 999, (10 ** 400 + 1) / 10 ** 399)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
for f in (lambda: a // 0, lambda: a % 0, lambda: a / 0, lambda: divmod(a, 0)):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
