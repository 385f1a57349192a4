# Ints under 64-bit masks: hashes, generators of random numbers, and what looks like them.
import sys

MASK = (1 << 64) - 1
MASK63 = 2**63 - 1
MASK61 = 0x1FFF_FFFF_FFFF_FFFF
MASK65 = (1 << 65) - 1
GOLDEN = 0x9E3779B97F4A7C15


def fnv(data, value=0xCBF29CE484222325):
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & MASK
    return value


def xorshift(x, n):
    out = []
    for _ in range(n):
        x ^= x << 13 & MASK
        x ^= x >> 7
        x ^= x << 17 & MASK
        out.append(x)
    return out


def splitmix(state):
    state = (state + GOLDEN) & MASK
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return state, z ^ (z >> 31)


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def rotations(x):
    return [rotl(x, k) for k in (0, 1, 7, 63)]


def rotate_fixed(x):
    x &= MASK
    return (x << 13 | x >> 51) & MASK, (MASK & x << 63) | x >> 1


def compare(a, b):
    a &= MASK
    b &= MASK
    return a < b, a <= b, a > b, a >= b, a == b, a != b, a > 0x8000000000000000, a < 5, a == MASK


def divide(x):
    x = x & MASK
    return x // 10, x % 10, x // 3, x % 1000003, x >> 60, x >> 4, x >> 3, x >> 0, x / 2, float(x), x // 1


def mixed(x, y):
    x = (x * 31 + y) & MASK
    y = (y - x) & MASK
    z = (-x) & MASK
    return x, y, z, (x - y) & MASK, (x + y) & MASK63, (x * y) & MASK61, (x * y) & MASK65, (x * y) & 0xFFFFFFFF, ~x & MASK, (x | y) & MASK63, x ^ -1


def low(x, y):
    return (x * y + 12345) % 2147483648, (x * x - y) & 0xFFFF, (x << 20 ^ y) & 0xFFFFFF, (y - x * 3) % 1024, -x & 255


def merged(flag, x):
    h = 7
    if flag:
        h = (x * GOLDEN) & MASK
    h ^= h >> 33
    return h


def counted(n):
    h = 1
    highest = 0
    small = 0
    for i in range(n):
        h = (h * 6364136223846793005 + 1442695040888963407) & MASK
        if h > highest:
            highest = h
        if h < 1 << 60:
            small += 1
        if i % 3 == 2:
            h >>= 9
    return h, highest, small


class Generator:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return self.state

    def next64(self):
        x = self.state
        x ^= (x << 21) & MASK
        x ^= x >> 35
        x ^= (x << 4) & MASK
        self.state = x
        return x


def stream(x):
    while True:
        x = (x * 3 + 1) & MASK
        yield x


def collatz_hash(n):
    h = 0
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        h = (h * 131 + n) & MASK
        steps += 1
    return h, steps


def fails(x):
    try:
        x &= MASK
        return 1 // (x & 1), x % (x & 6)
    except ZeroDivisionError as e:
        return str(e), x


n = len(sys.argv)
big = 2**64 - 59 - n + 1
for data in (b"", b"a", b"foobar"):
    print(hex(fnv(data)), hex(fnv(data, 5)), hex(fnv(data, -1)), hex(fnv(data, 2**70 + 3)), hex(fnv(data, big)), hex(fnv(data, -(2**90))))
print(xorshift(88172645463325252, 4), xorshift(big, 3), xorshift(n, 2), xorshift(0, 1))
print(xorshift(-5, 3), xorshift(2**64, 2), xorshift(2**100 + 1, 2))
print(splitmix(n), splitmix(big), splitmix(-n), splitmix(2**65))
print(rotations(big), rotations(n), rotations(-n))
for x in (0, n, -n, big, 2**60, 2**60 - 1, 2**63, -(2**63), 2**64, 2**128 + 77, -(2**64) - 1):
    print(rotate_fixed(x), compare(x, big), compare(x, n))
    print(divide(x))
    print(mixed(x, n), mixed(n, x))
    print(low(x, n), low(n, x), low(x, x))
    print(merged(True, x), merged(False, x))
    print(fails(x), fails(x + 1))
print(counted(100))
g = Generator(2024 * n)
print([g.next() for _ in range(5)])
g.state = 2**80 - 1
print(g.next(), g.next64(), g.next64(), g.state)
s = stream(big)
print(next(s), next(s), next(s))
print(collatz_hash(27), collatz_hash(97 * n))
state = GOLDEN
for i in range(5):
    state = (state ^ (state >> 12)) & MASK
    state = (state ^ (state << 25)) & MASK
    state ^= state >> 27
print(state, state * 2685821657736338717 & MASK, f"{state:x}", state % 7, {state: 1})
