# Reading slices of lists, strings, tuples, bytes.
a = list(range(10))
s = "abcdefghij"
t = tuple(a)
for sl in (slice(None), slice(3), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2),
           slice(2, 8, -1), slice(-100, 100), slice(5, 5), slice(100, None), slice(None, -100), slice(-2, -5, -1), slice(1, None, 4)):
    print(sl, a[sl], s[sl], t[sl] == tuple(a[sl]))
print(a[2:5], a[:2], a[-2:], a[::3], a[::-3], a[7:3:-1], s[-1:-4:-1], s[:0], b"hello"[1:3], b"hello"[::-1])
i, j = 2, 6
print(a[i:j], a[i + 1:j - 1], a[None:3], a[True:4])
print(slice(1, 10, 2).indices(7), slice(None, None, -1).indices(4), slice(1, 2).start, slice(5).stop, slice(1, 2) == slice(1, 2))
for f in (lambda: a[::0], lambda: a["x":], lambda: a[1:2:1.5]):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
