# Tuples: construction, methods, operators, nesting, hashing.
t = (1, "a", 2.5)
print(t, (), (1,), 1, (1, (2, (3,))), tuple("abc"), tuple(range(3)))
print(t[0], t[-1], t[1:], t + (4,), t * 2, len(t), "a" in t, t.index("a"), t.count(1))
print(t == (1, "a", 2.5), t != (1,), (1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 5))
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "p", (): "e"}[()], (1, 2) in {(1, 2)})
a, b, c = t
print(c, b, a)
for f in (lambda: t[5], lambda: t.index(9), lambda: hash(([],)), lambda: t + [1], lambda: (1, 2) < (1, "x")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
m = (1, [2])
try:
    m[1] += [3]
except TypeError as e:
    print(e)
print(m)
x = (1, 2)
y = x
x += (3,)
print(x, y, max((1, 5), (2, 0)), sorted([(2, "b"), (1, "z"), (2, "a")]), sum((1, 2, 3)))
