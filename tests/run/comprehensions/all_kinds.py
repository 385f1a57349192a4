# List, set, dict comprehensions and generator expressions.
print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(3) for y in "ab" if x])
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"a": 1}.items()})
print(sum(x for x in range(5)), list(x for x in "ab"), tuple(i for i in range(3)), max((len(w), w) for w in ("a", "bcd", "ef")))
print([[i * j for j in range(3)] for i in range(3)], [y for x in [[1, 2], [3]] for y in x], [x if x > 1 else -x for x in range(4)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [a for a, *b in [(1, 2, 3), (4,)]], [i for i, c in enumerate("hello") if c == "l"])
print([n for n in range(2, 30) if all(n % d for d in range(2, n))], {x: [y for y in range(x)] for x in range(3)}, [x for x in [] if 1 / 0])
print(["%d%s" % (n, "st nd rd".split()[n - 1]) for n in (1, 2, 3)], [not x for x in (0, 1)], dict((x, x * 2) for x in range(2)))
