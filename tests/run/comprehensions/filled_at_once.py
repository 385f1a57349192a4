# Lists that one loop fills: their length is known in advance, but nobody may see them before they are filled.
BIG = 1 << 61


def scaled(a, k):
    return [k * x for x in a]


def squares(n):
    return [i * i for i in range(n)]


def from_start(a, b):
    out = []
    for i in range(a, b):
        out.append(i + 0.5)
    return out


def by_three(a, b):
    return [i for i in range(3, b)], [i for i in range(-2, b)], [float(i) for i in range(a, b, 3)]


def inverse(a):
    try:
        return [1 / x for x in a]
    except ZeroDivisionError as e:
        return str(e)


def as_far_as_possible(a):
    out = []
    try:
        for x in a:
            out.append(1 / x)
    except ZeroDivisionError:
        out.append(-1.0)
    return out


def seen_inside(n):
    out = []
    lengths = []
    for i in range(n):
        out.append(i)
        lengths.append(len(out))
    return out, lengths


def stops(a):
    out = []
    for x in a:
        if x > 5:
            break
        out.append(x)
    else:
        out.append(-5)
    return out


def some(a):
    return [x for x in a if x % 2]


def two(a):
    out = []
    for x in a:
        out.append(x)
        out.append(-x)
    return out


def nested(n):
    return [[i * j for j in range(n)] for i in range(n)], [i * j for i in range(n) for j in range(n)]


def again(n):
    out = []
    for i in range(n):
        out.append(i)
    for i in range(n):
        out.append(i * 2)
    return out


def of_itself(a, rounds):
    for _ in range(rounds):
        a = [x + y for x, y in zip(a, a)]
        b = [x - 1 for x in a]
        a = [a[i] + b[i] for i in range(len(a))]
    return a


def grows(a):
    # The list that is read gets longer while another is filled.
    out = []
    for x in a:
        if len(a) < 8:
            a.append(x + 1)
        out.append(x * 10)
    return out


def endless(n):
    try:
        return [10 // (3 - i) for i in range(n)]
    except ZeroDivisionError as e:
        return repr(e)


def kept(n):
    holder = []
    out = []
    holder.append(out)
    for i in range(n):
        out.append(i)
        if len(holder[0]) == 3:
            return holder[0][:], "early"
    return out, holder[0] is out


class Counter:
    def __init__(self):
        self.values = []

    def fill(self, n):
        values = [0.25 * i for i in range(n)]
        self.values = values
        more = []
        for v in self.values:
            more.append(v + len(self.values))
        return more


class Watched:
    def __init__(self, n):
        self.n = n

    def value(self):
        if self.n == 3:
            raise ValueError("three")
        return self.n * 1.5


def watched(items):
    out = []
    try:
        out = [w.value() for w in items]
    except ValueError as e:
        print("stopped", e, out)
    return out


print(scaled([1.0, 2.5, -0.0], 2.0), scaled([], 1.0), scaled([3, BIG, -BIG, 5], 4), scaled([1, 2], BIG))
print(squares(0), squares(-3), squares(6), sum(squares(5000)))
print(from_start(2, 6), from_start(6, 2), from_start(-2, 2), by_three(0, 8))
print(inverse([1.0, 2.0]), inverse([1.0, 0.0, 2.0]), as_far_as_possible([4, 2, 0, 1]), as_far_as_possible([4, 2]))
print(seen_inside(5), stops([1, 2, 9, 1]), stops([1, 2]), some([1, 2, 3, 5]), two([1, 2]))
print(nested(4), again(3), of_itself([1, 2, BIG], 3), grows([1, 2, 3]))
print(endless(10), endless(10 ** 15), endless(2), endless(1 << 70), kept(2), kept(9))
print(Counter().fill(4), watched([Watched(1), Watched(2)]), watched([Watched(1), Watched(3), Watched(4)]))
print([len([j for j in range(i)]) for i in range(6)], [x for x in [y + 1 for y in [z * 2 for z in range(4)]]])
