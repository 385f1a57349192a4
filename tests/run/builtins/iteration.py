# enumerate, zip, map, filter, reversed, iter, next.
print(list(enumerate("abc")), list(enumerate([5], 10)), list(enumerate(start=3, iterable="x")))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", (1, 2))), list(zip([1], [2], [3])))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(str, range(3))), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
it = iter([1, 2])
print(next(it), next(it), next(it, "done"))
try:
    next(it)
except StopIteration as e:
    print("stop", e.value)
values = iter([3, 1, 0, 9])
print(list(iter(lambda: next(values), 0)), next(values))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: iter(5), lambda: next([1]), lambda: reversed({1}), lambda: reversed(5), lambda: enumerate(5), lambda: list(map(len, [5]))):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
z = zip("ab", [1, 2])
print(next(z), list(z), list(z))
m = map(print, "xy")
print("before")
list(m)
e = enumerate("pq")
print(next(e), iter(e) is e)
