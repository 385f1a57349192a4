import itertools, functools, operator, string, bisect, statistics, fractions, queue
def g1(): yield from range(3)
def g2():
    x = yield 'first'
    while x: x = yield x * 2
for g in (g1(), g2(), (i * i for i in range(3)), iter([7, 8]), iter('ab'), map(str, [1, 2]), zip('ab', 'cd'), itertools.count(5), enumerate('q'), reversed([1, 2]), filter(None, [0, 3]), iter({'k': 1}), itertools.chain([1], 'z'), iter(lambda: 4, 4), itertools.islice(range(10), 2, 8, 3)):
    print(next(g, 'none'), next(g, 'none'), list(itertools.islice(g, 2)), iter(g) is g)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(2)), dict(zip(Countdown(2), 'ab')), [*Countdown(2)], 2 in Countdown(3), list(zip(Countdown(3), Countdown(5))), sorted(Countdown(3)), tuple(Countdown(1)), set(Countdown(2)), ','.join(map(str, Countdown(3))), all(Countdown(3)), any(Countdown(0)))
a, *b = Countdown(4); print(a, b, [x for x in Countdown(3) if x % 2], {x: x for x in Countdown(2)}, min(Countdown(3), key=lambda v: -v))
print(list(itertools.groupby('aabbb', key=str.upper))[0][0], [(k, list(v)) for k, v in itertools.groupby([1, 1, 2])], list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.product('ab', repeat=2))[:3], list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.combinations('abc', 2)), list(itertools.zip_longest('a', 'bc', fillvalue='-')), list(itertools.starmap(pow, [(2, 3)])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 3, 1])), list(itertools.pairwise([1, 2, 3])), list(itertools.compress('abc', [1, 0, 1])), [list(t) for t in itertools.tee([1, 2])])
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), functools.reduce(lambda a, b: a * b, range(1, 6), 1), functools.partial(pow, 2)(5), functools.partial(int, base=2)('101'))
@functools.singledispatch
def show(x): return f'obj {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list {len(x)}'
print(show(1), show([1]), show('s'), show(True), show(2.5))
@functools.wraps(fib.__wrapped__)
def w(): pass
print(w.__name__, string.ascii_lowercase[:5], string.Template('$a ${b} $$').substitute(a=1, b=2), string.capwords('hello wORLD'))
l = [1, 3, 5]; bisect.insort(l, 4); print(l, bisect.bisect_left(l, 3), bisect.bisect(l, 3))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.mode('aab'), fractions.Fraction(3, 4) + fractions.Fraction('1/4'), fractions.Fraction(0.5), fractions.Fraction(1, 3) * 3)
q = queue.PriorityQueue()
for x in [(2, 'b'), (1, 'a')]: q.put(x)
print(q.get(), q.qsize(), q.empty(), operator.itemgetter(1, 2)('abc'), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'))
