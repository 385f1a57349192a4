# len() of a list that was asked for its length before: where it may have changed, and where indices go round.
def grows(a, b):
    n = len(a)
    b.append(1)
    m = len(a)
    b.pop()
    return n, m, len(a)


def in_loop(a, other):
    seen = []
    for i in range(len(a)):
        seen.append(len(a))
        if i == 1:
            other.append(i)
    return seen, len(a)


def fresh(a):
    out = []
    total = 0
    for i in range(len(a)):
        out.append(a[(i + 1) % len(a)])
        total += len(a) + len(out)
    return out, total


def becomes(a, rounds):
    sizes = []
    for _ in range(rounds):
        n = len(a)
        out = []
        for i in range(n):
            out.append(a[i])
            out.append(len(a))
        sizes.append((n, len(a), len(out)))
        a = out
    return sizes


def maybe(flag, a, b):
    x = a if flag else b
    n = len(x)
    a.append(0)
    return n, len(x)


def raised(a):
    n = len(a)
    try:
        a.append(int("7"))
        a.append(int("x"))
    except ValueError:
        return n, len(a)
    return n, -len(a)


def around(ring, step):
    n = len(ring)
    out = []
    for i in range(n):
        out.append((ring[(i - 1) % n], ring[(i + 1) % n], ring[(i - step) % n], ring[(i + 3) % n], ring[(i - 3) % n]))
    return out


def around_two(rows):
    h = len(rows)
    total = 0
    for y in range(h):
        w = len(rows[y])
        for x in range(w):
            total += rows[(y + 1) % h][x % len(rows[(y + 1) % h])] * (x + 1) - rows[y - 1][(x - 1) % len(rows[y - 1])]
            total += rows[y][(x - 1) % w] * 3 + rows[y][(x + 1) % w]
    return total


def beyond(n):
    return [((i + 5) % n, (i - 5) % n, (i - 2) % n, (i + 2) % n) for i in range(n)]


class Ring:
    def __init__(self, items):
        self.items = items

    def turned(self):
        out = []
        for i in range(len(self.items)):
            out.append(self.items[(i + 1) % len(self.items)])
            if i == 2:
                self.items = self.items[:4]
            if i == 3:
                break
        return out, len(self.items)


a = [1, 2, 3]
print(grows(a, a), grows(a, []))
print(in_loop([1, 2, 3], []), in_loop(a, a), a)
print(fresh([4, 5, 6, 7]), fresh([]))
print(becomes([1, 2], 3))
b = [1]
print(maybe(True, a, b), maybe(False, a, b))
print(raised([1, 2]))
print(around([1, 2, 3, 4], 2), around([9], 1), around([9, 8], 7))
print(around_two([[1, 2, 3], [4, 5], [6]]))
print(beyond(1), beyond(2), beyond(4), beyond(7))
print(Ring([1, 2, 3, 4, 5, 6]).turned())
