# Errors of list operations.
a = [1, 2, 3]
tests = [
    lambda: a[3], lambda: a[-4], lambda: [].pop(), lambda: a.pop(10), lambda: a.remove(9), lambda: a.index(9), lambda: a.index(1, 1),
    lambda: a["x"], lambda: a[1.0], lambda: a + (1,), lambda: a * "x", lambda: a * 1.5, lambda: [1] < ["x"], lambda: sorted([1, "x"]),
    lambda: a.append(), lambda: list(5), lambda: a.missing, lambda: a.sort(1), lambda: {a: 1}, lambda: a < 5, lambda: "x" + a,
]
for t in tests:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")
try:
    a[5] = 1
except IndexError as e:
    print(e)
try:
    del a[5]
except IndexError as e:
    print(e)
try:
    a[0:2] = 5
except TypeError as e:
    print(e)
print(a)
