# Indices at and beyond the ends, negative, big, boolean.
a = [10, 20, 30]
s = "xyz"
for i in (-4, -3, -1, 0, 2, 3, 2 ** 31, 2 ** 62, 2 ** 63, -(2 ** 63), 2 ** 70, -(2 ** 70), True, False):
    row = []
    for seq in (a, s, (1, 2, 3), b"abc", range(3)):
        try:
            row.append(seq[i])
        except IndexError as e:
            row.append(str(e))
    print(i, row)
for sl in (slice(-2 ** 70, 2 ** 70), slice(None, -2 ** 70), slice(2 ** 63, None), slice(None, None, 2 ** 70), slice(None, None, -2 ** 63)):
    print(a[sl], s[sl])
n = 0
i = len(a) - 1
while i >= 0:
    n += a[i]
    i -= 1
print(n, a[i])
for i in range(-3, 3):
    a[i] += 1
print(a)


def window(items, k):
    best = None
    for i in range(len(items) - k + 1):
        t = 0
        for j in range(k):
            t += items[i + j]
        if best is None or t > best:
            best = t
    return best


print(window([1, 5, -2, 8, 3], 2), window([1], 2), window([], 0))


def shrink(items):
    i = 0
    while i < len(items):
        if items[i] % 2:
            del items[i]
        else:
            i += 1
    return items


print(shrink([1, 2, 3, 4, 5, 7]))
for f in (lambda: a.pop(2 ** 70), lambda: a.insert(2 ** 70, 1), lambda: "x" * 2 ** 70, lambda: [0] * 2 ** 62, lambda: range(2 ** 70)[2 ** 69], lambda: len(range(2 ** 70)), lambda: bytes(2 ** 70), lambda: "abc".center(-5), lambda: "abc".split("b", 2 ** 62), lambda: "a".zfill(-1)):
    try:
        print(f())
    except (IndexError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
