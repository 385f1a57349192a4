# Loops over lists of ints that meet their first big int in the middle of their way.
LIMIT = 2**60


def prefix(numbers):
    sums = [0] * (len(numbers) + 1)
    for i in range(len(numbers)):
        sums[i + 1] = sums[i] + numbers[i]
    return sums


def count(samples, start, step):
    counts = [start] * 4
    for s in samples:
        counts[s] += step
    return counts


def doubled(n, x):
    out = []
    for _ in range(n):
        out.append(x)
        x = x * 2
    return out


def alternate(values):
    best = values[0]
    worst = values[0]
    spread = 0
    for i in range(1, len(values)):
        if values[i] > best:
            best = values[i]
        elif values[i] < worst:
            worst = values[i]
        spread = best - worst
        values[i - 1] = -spread
    return best, worst, spread


def swap_and_grow(a, b):
    for i in range(len(a)):
        a[i], b[i] = b[i] * 3, a[i] - b[i]
    return a, b


def stops(values, out):
    total = 1
    try:
        for i in range(len(values) + 5):
            total = total * values[i]
            out[i] = total
    except IndexError as e:
        return total, i, str(e)
    return total, -1, ""


def ends(items, n):
    j = 0
    total = 0
    try:
        while j < n:
            total += items[j]
            j += 1
    except IndexError as e:
        return total, j, str(e)
    return total, j, ""


def zero_in_the_middle(values, divisors):
    seen = 0
    for i in range(len(values)):
        try:
            values[i] = values[i] * values[i] % divisors[i]
            seen += values[i] & 7 | 1
        except ZeroDivisionError as e:
            values[i] = LIMIT * 4
            seen -= 1
    return seen, values


def conditional(values, flags):
    out = [0] * len(values)
    carry = 0
    for i, v in enumerate(values):
        if flags[i]:
            carry += v
        out[i] = carry
        out[-1 - i] ^= carry
    return out, carry


def nested(rows):
    for row in rows:
        for k in range(1, len(row)):
            row[k] += row[k - 1]
    return rows


print(prefix([1, 2, 3, 4]))
print(prefix([LIMIT - 1, 1, 1, -3, -LIMIT, 7]))
print(prefix([-LIMIT, -1, 1, LIMIT * 8, -LIMIT * 8, 5]))
print(count([0, 1, 2, 3, 3, -1, 0], 0, 1))
print(count([0, 1, 2, 3, 3, -1, 0], LIMIT - 3, 1))
print(count([0, 1, 2, 3, 3, -1, 0], 5, -LIMIT))
print(count([0, -4, 2, 3, 3, -1, 0], LIMIT * 3, 1 - LIMIT))
print(doubled(8, 3), doubled(7, LIMIT // 8), doubled(4, -LIMIT))
print(alternate([5, -5, 10, -10]))
print(alternate([5, LIMIT - 1, -LIMIT, LIMIT - 2, 3]))
print(alternate([LIMIT, LIMIT - 1, -LIMIT, LIMIT * LIMIT, 3]))
print(swap_and_grow([1, LIMIT - 1, 3, 4], [5, LIMIT // 2, 7, -LIMIT]))
print(stops([1, 2, 3], [0] * 3))
print(stops([1, LIMIT - 1, 3, 5], [0] * 4))
print(stops([1, LIMIT - 1, LIMIT, 5, 6], [0] * 2))
print(ends([1, 2, 3], 5), ends([LIMIT - 1, 2, LIMIT], 9), ends([1, LIMIT - 1], 3), ends([1, 2, 3], 2))
print(zero_in_the_middle([1, 2, 3, 4], [7, 0, 5, 3]))
print(zero_in_the_middle([LIMIT - 1, 2, LIMIT - 5, 4], [7, 0, LIMIT - 1, 0]))
print(conditional([1, 2, 3, 4], [True, False, True, True]))
print(conditional([LIMIT - 1, 2, LIMIT - 1, 4, -LIMIT], [True, False, True, True, True]))
print(nested([[1, 2, 3], [LIMIT - 1, 1, -1], [4, LIMIT - 5, 2], [7, 8]]))
both = [LIMIT - 2, 1, 1, 1]
for k in range(3):
    for i in range(1, len(both)):
        both[i] = both[i - 1] + k
    both[0] += 1
print(both)
total = 0
for v in both:
    total += v
    both[0] = total
print(total, both)
