# Containers and variables that hold ints and floats and bools together keep each one's type.
def mean(xs):
    return sum(xs) / len(xs)


xs = [1, 2.0, True, 3]
print(xs, sum(xs), mean(xs), [type(x).__name__ for x in xs], max(xs), xs.index(2), xs.count(1))
xs[0] = xs[0] / 1
xs[1] = int(xs[1])
print(xs)
total = 0
for x in [1, 2, 0.5]:
    total += x
    print(repr(total), end=" ")
print()
acc = {"i": 0, "f": 0.0, "b": False}
for k in acc:
    acc[k] += 1
print(acc)


class Cell:
    def __init__(self, v=0):
        self.v = v


c = Cell()
print(c.v)
c.v = c.v + 0.5
print(c.v)
c.v = int(c.v * 4)
print(c.v, Cell(True).v, Cell(1.0).v, Cell(2 ** 70).v)


def half(n):
    return n / 2 if n % 2 else n // 2


print([half(n) for n in range(6)], half(5.0), half(True), half(2 ** 65), half(4.0))
x = 1
for i in range(4):
    x = x * 1.5 if i == 2 else x + 1
    print(repr(x), end=" ")
print()
pairs = [(1, 1.0), (True, 1), (2.0, 2)]
print(pairs, [a == b for a, b in pairs], {a: b for a, b in pairs}, len({1, 1.0, True}), sorted([3, 1.5, True, 0.5, 2]))
m = max(1, 2.5, 2)
n = min(1, 1.0), min(1.0, 1), max(True, 1), max(0, False, 0.0)
print(m, n, sum([0.5, 1], 1), divmod(7, 2.0), pow(2, 3.0), round(2.5), round(2.5, 0), abs(True), 3 // 1.0, 2 ** 2.0, 10 % 3.0, -True, +True, 5 * 1.0)
