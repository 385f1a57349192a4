# Arithmetic that leaves the small range for a moment: linear congruences, masks, shifts and quotients of wide values.
import sys


def congruence(n, seed):
    state, total = seed, 0
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        total = (total * 31 + (state >> 16)) % 1000000007
    return state, total


def masked(n):
    h = 14695981039346656037 & 0xFFFFFFFF
    for i in range(n):
        h = ((h ^ (i & 255)) * 16777619) & 0xFFFFFFFF
        h = (h * -2654435761 + (h << 13)) & 0xFFFFFFF
    return h


def negative(n):
    x = 123456789
    seen = []
    for i in range(n):
        x = (-(x * 987654321) - i * 1234567891011) % 4294967296
        seen.append((x * -3000000000 + i) // 7919 % 1000)
        seen.append((x * 2000000000) >> 20)
        seen.append((1 - x * 2000000000) >> 33)
        seen.append((x * -2000000000) % 997)
    return sum(seen), seen[-4:]


def beyond(n):
    # These do not fit 64 bits: only masks may take their low bits.
    x, out = 0xFFFFFFFF, []
    for i in range(n):
        y = x * x * x + i
        out.append(y & 0xFFFF)
        out.append(y % 65536)
        out.append(y % 65537)
        out.append(-y % 1024)
        out.append((x << 40) % 1000003)
        x = (x * 1664525 + 1013904223) % 4294967296
    return sum(out), out[:5], out[-5:]


def kept(n):
    # The wide value itself is seen.
    x, last = 4000000000, 0
    for i in range(n):
        y = x * x
        last = y
        x = (y >> 3) % 4000000007
    return last, x


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    print(congruence(n, 42), congruence(n, -7), congruence(3, 2 ** 70))
    print(masked(n))
    print(negative(n))
    print(beyond(n))
    print(kept(n))
    for a in (5, -5, 2 ** 31 - 1, -2 ** 31):
        b = a % 8, a % 1, (a * 4611686018427387904 + 1) % 16, (a * 3) & 7, (a - 2 ** 59 - 2 ** 59) & 255, a % 2 ** 40
        print(b)


main()
