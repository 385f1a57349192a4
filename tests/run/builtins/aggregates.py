# sum, min, max, all, any, len, sorted.
print(sum([]), sum([1, 2], 10), sum([0.1] * 3), sum([[1], [2]], []), sum((x for x in range(4))), sum([True, True]), sum(range(101)), sum([2 ** 62, 2 ** 62]), sum([1, 2.5, 3]))
print(max(1, 2), max([3, 1]), max("b", "a"), max([], default=7), max([1, -5], key=abs), max(["aa", "b"], key=len), max([1, 1.0]), max(1.0, 1), max({"a": 1, "b": 0}))
print(min(1, 2), min([3, 1]), min([], default=None), min([1, -5], key=abs), min((2, "b"), (2, "a")), min(range(3, 9)), max(x * x for x in (-3, 2)))
print(all([]), all([1, "a"]), all([1, 0]), any([]), any([0, ""]), any([0, 5]), all(x > 0 for x in (1, 2)), any(x > 1 for x in (1, 2)))
print(len("abc"), len([]), len({1: 2}), len((1, 2)), len({1, 2}), len(range(10)), len(b"ab"))
for f in (lambda: max([]), lambda: min(()), lambda: max(), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: len(5), lambda: max(1, "a"), lambda: max(5), lambda: min(1, 2, default=3), lambda: sum([[]])):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
seen = []
print(any(seen.append(x) or x > 1 for x in range(5)), seen)
