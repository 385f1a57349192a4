# Loops of which the compiler makes two versions: what comes out of them, early exits, errors in the middle, huge bounds.


def products(n, start):
    total = 0.0
    last = -1
    for j in range(n):
        last = (start + j) * (start + j + 1) // 2 + start
        total += 1.0 / (last + 1)
    return last, total


def first_over(items, limit, n):
    found = -1
    for j in range(n):
        if items[j] * 3 + n > limit:
            found = j
            break
    else:
        return "none", found
    return "found", found


def scale(row, other, factor, n):
    for j in range(n):
        row[j] += factor * other[j]
    return row


def guarded_sum(items, n):
    total = 0
    j = 0
    try:
        while j < n:
            total += items[j]
            j += 1
    except IndexError as e:
        return total, j, str(e)
    return total, j, "complete"


def grid(n, m):
    cells = []
    for i in range(n):
        row = []
        for j in range(m):
            row.append((i * 7 + j) * (i + 3 * j))
        cells.append(row)
    return cells


def polynomial(x, coefficients):
    value = 0
    power = 1
    steps = 0
    for k in range(len(coefficients)):
        value += coefficients[k] * power
        power *= x
        steps = k * x + x * x
    return value, power, steps


def count_pairs(n, step):
    pairs = 0
    i = 0
    while i * i < n:
        j = i
        while i * i + j * j <= n:
            if (i * step + j) % 3 == 1:
                pairs += 1
            j += 1
        i += 1
    return pairs, i


def swap_ends(items):
    i, j = 0, len(items) - 1
    while i < j:
        items[i], items[j] = items[j], items[i]
        i += 1
        j -= 1
    return items, i, j


def collatz_like(n):
    longest = 0
    for start in range(1, n):
        x, steps = start, 0
        while x != 1 and steps < 200:
            x = 3 * x + 1 if x % 2 else x // 2
            steps += 1
        if steps > longest:
            longest = steps
    return longest


print(products(5, 0), products(3, 1000))
print(products(4, 2**28), products(4, 2**28 + 1))
print(products(3, 2**40), products(2, 2**70), products(0, 5))
print(products(3, -(2**28) - 2))
print(first_over([1, 2, 3, 40, 5], 50, 5), first_over([1, 2], 1000, 2), first_over([], 0, 0))
print(scale([1.0, 2.0, 3.0], [10.0, 20.0, 30.0], 0.5, 3), scale([1.0], [2.0], 2, 0))
same = [1.0, 2.0, 3.0]
print(scale(same, same, 2.0, 3))
try:
    scale(same, [1.0, 1.0], 1.0, 3)
except IndexError as e:
    print(e, same)
print(guarded_sum([1, 2, 3], 3), guarded_sum([1, 2, 3], 5), guarded_sum([2**65, -1], 3), guarded_sum([4], -1))
print(grid(3, 4), grid(2, 0))
print(polynomial(2, [1, 2, 3]), polynomial(10**12, [1, 1, 1, 1]), polynomial(-3, [2**62]))
print(count_pairs(50, 2), count_pairs(0, 1), count_pairs(10, 2**61))
print(swap_ends([1, 2, 3, 4, 5]), swap_ends([]), swap_ends([2**80, 1]))
print(collatz_like(30))
