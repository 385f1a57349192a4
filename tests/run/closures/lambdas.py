# Lambdas in all places.
print((lambda: 5)(), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 5, 6, k=7, z=8), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
fs = {"add": lambda a, b: a + b, "neg": lambda a: -a}
print(fs["add"](1, 2), fs["neg"](5), sorted([3, 1, 2], key=lambda x: -x), list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])))
curry = lambda a: lambda b: lambda c: a + b * c
print(curry(1)(2)(3), (lambda f, n: f(f, n))(lambda s, n: 1 if n < 2 else n * s(s, n - 1), 20))
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, lambda x: x + 1)(5), max([1, -7, 3], key=lambda v: abs(v)), (lambda x: (yield))(1).__class__.__name__)
x = 1
f = lambda: x
x = 2
print(f(), [f(i) for f in (lambda n: n, lambda n: n * n) for i in (2, 3)], (lambda: (yield 5))().__next__())
print(list(filter(lambda s: s and s[0] == "a", ["ab", "", "b", "a"])), (lambda a, /, b: a + b)(1, b=2), (lambda: [i for i in range(3)])())
