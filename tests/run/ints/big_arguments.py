"""Ints that leave the machine word travel through parameters, loops, exceptions and containers."""

BIG = 1 << 80


def add(x, y):
    return x + y


def unused(x, y):
    return y


def twice(x):
    return x + x


def keep(x):
    kept = [x, x]
    kept.append(x * 2)
    return kept[0] + kept[2]


def power(base, n):
    if n == 0:
        return 1
    half = power(base, n // 2)
    return half * half * base if n % 2 else half * half


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def fail(x, flag):
    y = x * 3
    if flag:
        raise ValueError(y)
    return y


def default(x, step=BIG):
    return x - step


def zero(x, y):
    return x * y


def many(*xs, **named):
    return sum(xs) + named["last"]


print(add(BIG, 1), add(1, BIG), add(BIG, BIG), add(BIG, -BIG), unused(BIG, 2), twice(BIG), keep(BIG))
print(power(3, 101), factorial(30), default(BIG), default(0), zero(BIG, 0), zero(0, BIG))
x = BIG
for i in range(3):
    x = add(x, x)
    y = x
    x = add(y, -1)
print(x, y)
for flag in (False, True):
    try:
        print(fail(BIG, flag))
    except ValueError as e:
        print("caught", e)
f = add
print(f(BIG, 5), list(map(twice, [1, BIG])), many(BIG, 1, last=BIG))
print([divmod(BIG, 7), BIG // 3, -BIG % 10, BIG >> 75, 1 << 70, ~BIG, BIG & 255, BIG | 1, BIG ^ BIG, -BIG, abs(-BIG)])
total = 0
for n in range(1, 40):
    total = total * 10 + n
print(total, total // (1 << 61), total % (1 << 61), 10 ** 18 * 7 // 2, (1 << 61) // 2, -(1 << 60) - 1)
small = (1 << 60) - 1
print(small + 1, small + 1 - 1 == small, -small - 2, small * small, (small + 1) * 0)
print(7 // 2, -7 // 2, 7 % 2, -7 % 2, -8 // 8, -9 % 8, 9 % -4)
