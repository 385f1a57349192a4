# Values around the limits of machine words.
def around(n):
    for d in (-2, -1, 0, 1, 2):
        v = n + d
        print(v, v + 1, v - 1, -v, v * 2, v // 2, v % 10, v == n, v > n)


for bits in (31, 32, 53, 59, 60, 61, 62, 63, 64, 65):
    print("bits", bits)
    around(2 ** bits)
    around(-(2 ** bits))
