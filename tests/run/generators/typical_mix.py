# What programs do with generators and iterators, side by side.
def countdown(n):
    while n > 0:
        got = yield n
        if got is not None:
            n = got
        else:
            n -= 1
    return 'done'
def delegate():
    r = yield from countdown(2)
    yield r
    yield from [10, 20]
    yield from (x * x for x in range(3))
    return 7
print(list(delegate()))
g = countdown(5)
print(next(g), g.send(2), next(g))
try:
    next(g)
except StopIteration as s:
    print('value', s.value)
print(next(g, 'default'))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take(n, it):
    for i, x in enumerate(it):
        if i >= n: return
        yield x
print(list(take(10, fib())))
print(sum(x for x in take(10, fib()) if x % 2 == 0))
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def depth(self): return 1 + max((t.depth() for t in (self.l, self.r) if t), default=0)
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(t), t.depth(), max(t), sorted(t, reverse=True), 3 in t, [*t], dict(zip(t, 'abcde')))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(2)), *Countdown(3))
a, *b = Countdown(4); print(a, b)
a, b, c = Countdown(3); print(a, b, c)
try:
    a, b = Countdown(3)
except ValueError as e: print(e)
try:
    a, b, c, d = Countdown(3)
except ValueError as e: print(e)
class Seq:
    def __getitem__(self, i):
        if i >= 4: raise IndexError(i)
        return i * 10
print(list(Seq()), 20 in Seq(), 25 in Seq(), [x for x in Seq()], list(zip(Seq(), 'ab')), sum(Seq()))
it = iter([1, 2, 3])
for x in it:
    print(x, end=' ')
    for y in it: print('in', y, end=' ')
print()
print(list(iter(iter([1, 2, 0, 3]).__next__, 0)))
pipeline = (x * 2 for x in (y + 1 for y in range(5)) if x != 3)
print(next(pipeline), list(pipeline), list(pipeline))
def acc():
    total = 0
    while True:
        try:
            v = yield total
            total += v
        except ValueError as e:
            print('reset', e); total = 0
a = acc(); next(a); print(a.send(5), a.send(6)); print(a.throw(ValueError('z'))); print(a.send(1)); a.close()
try:
    a.send(1)
except StopIteration: print('stopped')
def bad():
    yield 1
    raise StopIteration('x')
try:
    list(bad())
except RuntimeError as e: print(type(e), e, repr(e.__cause__))
g = (i for i in range(3))
print(type(g).__name__, g.__next__(), hasattr(g, 'send'))
def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)): yield from flatten(e)
        else: yield e
print(list(flatten([1, [2, (3, [4, 5]), []], 6])))
print(dict((k, v) for k, v in zip('abc', range(3))), {x % 3 for x in range(10)}, {x: y for x, y in enumerate('xy')})
print([(x, y) for x in range(3) for y in range(x) if (x + y) % 2], [[r * c for c in range(3)] for r in range(3)])
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [x for row in m for x in row], any(x > 5 for row in m for x in row), all(x for x in []))
if (n := len(m)) > 1: print(n)
print([y := 1, y ** 2], [last := x for x in range(5)], last)
try:
    next(countdown(0))
except StopIteration as s: print(s.value, s.args)
