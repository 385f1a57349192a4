# range objects: iteration, indexing, slicing, membership, equality.
print(list(range(5)), list(range(2, 8)), list(range(10, 0, -3)), list(range(0)), list(range(5, 2)), list(range(-3, 3, 2)))
r = range(3, 30, 4)
print(r, len(r), r[0], r[-1], r[2:5], r[::-1], list(r[::-2]), r.start, r.stop, r.step)
print(7 in r, 8 in r, "x" in r, 7.0 in r, r.index(11), r.count(11), r.count(12))
print(range(0) == range(5, 5), range(0, 10, 3) == range(0, 12, 3), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)))
print(bool(range(0)), bool(range(1)), max(r), min(r), sum(r), sorted(range(3), reverse=True), list(reversed(r)))
for f in (lambda: r[10], lambda: range(1, 2, 0), lambda: r.index(4), lambda: range(1.5)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(range(2 ** 65, 2 ** 65 + 3)[1], len(range(-(2 ** 40), 2 ** 40, 2 ** 20)), list(range(2 ** 63 - 1, 2 ** 63 + 2)))
for i in range(3):
    i *= 10
    print(i, end=" ")
print()
