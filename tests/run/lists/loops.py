"""Lists in loops that keep them, that change them, and whose indices leave them."""


def total(xs, n):
    out = 0.0
    for i in range(n):
        out += xs[i]
    return out


def scale(xs, ys, factor):
    for i in range(len(xs)):
        ys[i] += factor * xs[i]


def grow(xs, n):
    for i in range(n):
        xs.append(xs[i] + 1)
    return xs


def shrink(xs):
    seen = []
    for i in range(len(xs)):
        seen.append(xs[i])
        xs.pop()
    return seen


def window(xs, n):
    out = []
    for i in range(n):
        out.append(xs[i] + xs[i + 1])
    return out


def backwards(xs):
    out = []
    i = len(xs) - 1
    while i >= -2:
        out.append(xs[i])
        i -= 1
    return out


def sieve(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return count


def rows(table, n, m):
    out = 0
    for i in range(n):
        row = table[i]
        for j in range(m):
            out += row[j]
            if j == 1:
                table[i] = [9] * m
    return out


def swap_inside(xs):
    ys = [5.0]
    out = []
    for i in range(3):
        out.append(xs[i])
        if i == 1:
            xs = ys
    return out


def caught(xs, n):
    good = 0
    for i in range(n):
        try:
            xs[i] += 1.0
            good += 1
        except IndexError as e:
            return good, str(e)
    return good, None


print(total([1.0, 2.5, 3.5], 3), total([], 0), total([1.0], -5))
for n in (4, 1 << 70):
    try:
        print(total([1.0, 2.0, 3.0], n))
    except IndexError as e:
        print(type(e).__name__, e)
a, b = [1.0, 2.0, 3.0], [0.5, 0.5, 0.5]
scale(a, b, 2.0)
print(b)
try:
    scale(a, [1.0], 1.0)
except IndexError as e:
    print(e)
print(grow([1, 2], 4))
try:
    print(shrink([1, 2, 3, 4]))
except IndexError as e:
    print(e)
print(window([1, 2, 3, 4], 3))
try:
    window([1, 2, 3], 3)
except IndexError as e:
    print(e)
print(backwards([1, 2, 3]), sieve(100))
print(rows([[1, 2, 3], [4, 5, 6]], 2, 3))
try:
    swap_inside([1.0, 2.0, 3.0])
except IndexError as e:
    print(e)
print(caught([1.0, 2.0], 5), caught([1.0, 2.0], 2))
