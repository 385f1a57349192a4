# Ints beyond the small range live in the frame of a generator that stops, or that is given up, in between.
def gen(n, x):
    for i in range(n):
        y = x * 4000000007
        got = yield i
        x = (y + i) % 4294967296
        z = x * 4294967295 * 3
        yield z & 255
        yield (z ^ i) % 16
def main():
    n = 6
    g = gen(n, 4000000000)
    print(list(g))
    h = gen(n, 3999999999)
    next(h)
    h.close()
    k = gen(n, 3999999999)
    next(k); next(k)
    del k
    print("done")
main()
