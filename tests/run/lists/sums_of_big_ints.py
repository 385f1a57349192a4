# Sums that are tested late, or never, in loops over lists of ints: with big ints at every place.
BIG = 1 << 60
TOP = BIG - 1


def only_compared(a, b, limit):
    n = 0
    for i in range(len(a)):
        if a[i] + b[i] > limit:
            n += 1
    return n


def eight(a):
    found = []
    for i in range(len(a) - 7):
        total = a[i] + a[i + 1] + a[i + 2] + a[i + 3] + a[i + 4] + a[i + 5] + a[i + 6] + a[i + 7]
        if total == 8 * TOP or total == -8 * BIG or total == 3:
            found.append(i)
    return found


def nine(a):
    found = []
    for i in range(len(a) - 8):
        total = a[i] + a[i + 1] + a[i + 2] + a[i + 3] + a[i + 4] + a[i + 5] + a[i + 6] + a[i + 7] + a[i + 8]
        if total == 9 * TOP or total == -9 * BIG or total == 3:
            found.append(i)
    return found


def relax(row, other, through):
    for j in range(len(row)):
        total = through + other[j]
        if total < row[j]:
            row[j] = total
    return row


def smallest(a, b, c, out):
    for i in range(len(a)):
        out[i] = min(a[i] + 1, b[i] - 1, c[i] + 5)
    return out


def smallest_by_hand(a, b, c, out):
    for i in range(len(a)):
        x = a[i] + b[i]
        y = b[i] + c[i]
        if y < x:
            x = y
        z = -c[i]
        if z > x:
            x = z
        out[i] = x
    return out


def kept(a, b):
    # The sum is needed behind the loop, and as an index.
    total = 0
    last = 0
    for i in range(len(a)):
        last = a[i] + b[i]
        if last > 5:
            total += 1
    return total, last


def indexed(a, b, table):
    n = 0
    for i in range(len(a)):
        k = a[i] + b[i]
        if k >= 0:
            n += table[k]
    return n


def double(a, limit):
    seen = 0
    for x in a:
        seen += x
        if 2 * seen >= limit:
            return seen
    return -1


def twice_used(a, b, c):
    n = 0
    for i in range(len(a)):
        s = a[i] + b[i]
        t = s + c[i]
        n ^= s & 255
        if t > s:
            n += t & 15
    return n


def leaves(a, b, c, out):
    # Another operation leaves the loop's quick version while a sum waits for its test.
    n = 0
    for i in range(len(a)):
        s = a[i] + b[i]
        out[i] = a[i] * c[i]
        if s > 0:
            n += 1
            out[i] += s - c[i] - c[i]
    return n, out


def branches(a, b, out):
    for i in range(len(a)):
        s = a[i] - b[i]
        if s > 0:
            out[i] = s
        elif s < -5:
            out[i] = -s
        else:
            out[i] = 0
    return out


def guarded(a, b, out):
    for i in range(len(a)):
        try:
            s = a[i] + b[i]
            out[i] = 100 // (s if s < 10 else 0)
        except ZeroDivisionError as e:
            out[i] = s
    return out


values = [
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    [TOP] * 9,
    [-BIG] * 9,
    [0, TOP, -BIG, 1, -1, BIG, 2, 3, 4],
    [5, 4, 3, 2, 1, TOP, 0, BIG * 4, -BIG * 4],
    [0, 0, 0, 1, 1, 1, 0, 0, 0],
]
for a in values:
    print(eight(a), nine(a), double(a, 2 * BIG), double(a, 7), double(a, 1 << 70))
    for b in values:
        print(only_compared(a, b, TOP), only_compared(a, b, 2 * BIG), only_compared(a, b, -BIG), only_compared(a, b, 6))
        print(kept(a, b), kept(a[:4], b), branches(a, b, [7] * 9), guarded(a, b, [1] * 9))
        for through in (1, TOP, -BIG, 5 * BIG):
            print(relax(a[:], b, through))
        for c in values:
            print(smallest(a, b, c, [0] * 9), smallest_by_hand(a, b, c, [0] * 9), twice_used(a, b, c))
            print(leaves(a, b, c, [0] * 9))
print(indexed([1, 2, 3], [3, 2, -9], [1, 10, 100, 1000, 10000]))
for bad in (TOP, -1, BIG * 2):
    try:
        print(indexed([1, 2, 3], [3, bad, 0], [1, 10, 100, 1000, 10000]))
    except IndexError as e:
        print(e)
