# Ints that outgrow the word in places typed as int: lists, fields, dicts, globals, loops.
class Acc:
    def __init__(self):
        self.v = 1

    def grow(self):
        self.v *= 1000003
        return self


items = [1] * 4
for i in range(40):
    items[i % 4] = items[i % 4] * 257 + i
print(items)
a = Acc()
for _ in range(12):
    a.grow()
print(a.v, a.v % 2 ** 64)
d = {}
for i in range(30):
    d[i % 3] = d.get(i % 3, 1) * 97 - i
print(d)
g = 1


def double():
    global g
    g += g


for _ in range(130):
    double()
print(g, g >> 128)
pair = (1, 1)
for _ in range(100):
    pair = (pair[1], pair[0] + pair[1])
print(pair)
n = 2 ** 62
for i in range(5):
    n += 2 ** 61
    print(n, n > 2 ** 63, n - 2 ** 63)
for i in range(5):
    n -= 2 ** 61
print(n == 2 ** 62, n // 2 ** 60)
lo, hi = 0, 2 ** 100
while lo < hi:
    mid = (lo + hi) // 2
    if mid * mid < 10 ** 50:
        lo = mid + 1
    else:
        hi = mid
print(lo)
h = 0
for c in "overflow must not wrap":
    h = h * 31 + ord(c)
print(h)
h = 5381
for c in "but masked hashes stay small":
    h = (h * 33 ^ ord(c)) & 0xFFFFFFFF
print(h)
