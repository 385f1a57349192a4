# Loops that read what they stored the round before, or somewhere near it.
def decay(values, k):
    for i in range(1, len(values)):
        values[i] = values[i] * (1.0 - k) + values[i - 1] * k
    return values


def shifted(values):
    for i in range(len(values) - 1):
        values[i + 1] = values[i] + i
    return values


def two_back(n):
    f = [1] * n
    for i in range(2, n):
        f[i] = f[i - 1] + f[i - 2]
    return f


def sometimes(values):
    for i in range(1, len(values)):
        if values[i - 1] % 2 == 0:
            values[i] = values[i - 1] + 1
    return values


def twice(values):
    for i in range(1, len(values)):
        values[i] = values[i - 1] * 2
        values[0] = i
    return values


def aliased(a, b):
    for i in range(1, len(a)):
        a[i] = a[i - 1] + b[i - 1]
    return a, b


def ahead(values):
    for i in range(1, len(values) - 1):
        values[i] = values[i - 1] + values[i + 1]
    return values


def backwards(values):
    for i in range(len(values) - 2, -1, -1):
        values[i] = values[i + 1] + 1
    return values


def by_two(values):
    for i in range(2, len(values), 2):
        values[i] = values[i - 1] + values[i - 2]
    return values


def short(values, n):
    try:
        for i in range(1, n):
            values[i] = values[i - 1] + 1
    except IndexError as e:
        return values, str(e)
    return values


def leaves(values, limit):
    last = -1
    for i in range(1, len(values)):
        values[i] = values[i - 1] + values[i]
        last = values[i - 1]
        if values[i] > limit:
            break
    return values, last


def flags(bits):
    for i in range(1, len(bits)):
        bits[i] = not bits[i - 1]
    return bits


def extremes(a, b):
    low = []
    high = []
    for i in range(len(a)):
        low.append(a[i] if a[i] < b[i] else b[i])
        high.append(b[i] if a[i] <= b[i] else a[i])
        low[-1] += min(a[i], b[i], 3)
        high[-1] += max(b[i], a[i], 3)
    best = worst = a[0]
    for x in a:
        best = max(best, x)
        if x < worst:
            worst = x
    return low, high, best, worst


print(decay([1.0, 2.0, 3.0, -0.0], 0.25), decay([], 1.0), decay([5.0], 1.0))
print(shifted([1, 2, 3, 4]), shifted([2**60 - 2, 0, 0, 0, 0]), shifted([]), shifted([7]))
print(two_back(12), two_back(100)[-1], two_back(1), two_back(0))
print(sometimes([2, 5, 8, 8, 9]), sometimes([1, 2, 3]))
print(twice([3, 0, 0, 0]))
same = [1, 2, 3, 4]
print(aliased(same, same), aliased([1, 1, 1], [5, 6, 7]))
print(ahead([1, 2, 3, 4, 5]), backwards([0, 0, 0, 9]), by_two([1, 2, 3, 4, 5, 6]))
print(short([1, 0, 0], 2), short([1, 0, 0], 5), short([], 1), short([], 2), short([5], 1))
print(leaves([1, 2, 3, 4], 5), leaves([2**60, 2**60, 1], 2**62), leaves([1, 2**60 - 2, 5, 6], 2**70))
print(flags([True, True, True]), extremes([1, 5, -3, 2**61], [2, 4, -3, 2**60]), extremes([4], [4]))
