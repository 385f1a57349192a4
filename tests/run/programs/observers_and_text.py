# untyped: caches, observers, plugins, state machines, text processing
import functools, collections, itertools
class Event:
    def __init__(self): self._subs = collections.defaultdict(list)
    def on(self, name, fn=None, *, once=False):
        if fn is None: return lambda f: self.on(name, f, once=once) or f
        self._subs[name].append((fn, once))
    def emit(self, name, *args, **kw):
        results = []
        for entry in list(self._subs[name]):
            fn, once = entry
            results.append(fn(*args, **kw))
            if once: self._subs[name].remove(entry)
        return results
bus = Event()
@bus.on('greet')
def hello(who, punct='!'): return f'hello {who}{punct}'
@bus.on('greet', once=True)
def hi(who, **kw): return ('hi', who, kw)
bus.on('greet', lambda *a, **k: len(a) + len(k))
print(bus.emit('greet', 'bob', punct='?'), bus.emit('greet', 'ann'), bus.emit('none'))
def memo(maxsize=3):
    def deco(fn):
        cache = collections.OrderedDict(); stats = {'hit': 0, 'miss': 0}
        @functools.wraps(fn)
        def wrapper(*args):
            try: cache.move_to_end(args); stats['hit'] += 1; return cache[args]
            except KeyError: pass
            stats['miss'] += 1
            r = cache[args] = fn(*args)
            if len(cache) > maxsize: cache.popitem(last=False)
            return r
        wrapper.stats = stats; wrapper.clear = cache.clear
        return wrapper
    return deco
@memo(maxsize=2)
def slow(a, b=0): 'doc'; return a * 10 + b
print([slow(1), slow(2), slow(1), slow(3), slow(2), slow(1, 1)], slow.stats, slow.__name__, slow.__doc__); slow.clear(); print(slow(1), slow.stats)
def retry(times, exceptions=(Exception,)):
    def deco(fn):
        def w(*a):
            last = None
            for n in range(times):
                try: return fn(*a, n)
                except exceptions as e: last = e; print('retry', n, type(e).__name__)
            raise RuntimeError(f'failed after {times}') from last
        return w
    return deco
@retry(3, (ValueError, KeyError))
def flaky(kind, n):
    if kind == 'ok' and n == 1: return 'done'
    if kind == 'type': raise TypeError('no retry')
    raise (ValueError if n % 2 else KeyError)(kind)
for k in ('ok', 'bad', 'type'):
    try: print(flaky(k))
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
class Machine:
    transitions = {('idle', 'start'): 'running', ('running', 'pause'): 'paused', ('paused', 'start'): 'running', ('running', 'stop'): 'idle'}
    def __init__(self): self.state = 'idle'; self.history = [self.state]
    def __getattr__(self, name):
        if name.startswith('can_'): return (self.state, name[4:]) in self.transitions
        if any(name == ev for _, ev in self.transitions): return functools.partial(self._fire, name)
        raise AttributeError(f'{type(self).__name__!r} has no event {name!r}')
    def _fire(self, ev):
        try: self.state = self.transitions[self.state, ev]
        except KeyError: raise ValueError(f'cannot {ev} while {self.state}') from None
        self.history.append(self.state); return self
m = Machine(); m.start().pause().start(); print(m.state, m.can_stop, m.can_start, m.history)
for ev in ('pause', 'stop', 'stop', 'explode'):
    try: getattr(m, ev)(); print(m.state)
    except (ValueError, AttributeError) as e: print(type(e).__name__, e)
text = '''It was the best of times, it was the worst of times,
it was the age of wisdom... it was the age of foolishness'''
words = [w.strip('.,').lower() for w in text.split()]
freq = collections.Counter(words); by_len = collections.defaultdict(set)
for w in words: by_len[len(w)].add(w)
print(freq.most_common(3), {k: sorted(v) for k, v in sorted(by_len.items())}, max(words, key=len), ' '.join(w.title() for w in words[:4]))
for line in text.splitlines(): print(f'{line[:20]:<20}|{line[-10:]:>12}|{len(line):03d}|{line.count("it"):^5}|')
table = [('name', 'qty', 'price'), ('apple', 3, 1.5), ('kiwi', 12, 0.25), ('watermelon', 1, 10)]
widths = [max(len(str(r[i])) for r in table) for i in range(3)]
for r in table: print(' | '.join(f'{c:>{w}}' if not isinstance(c, str) else f'{c:<{w}}' for c, w in zip(r, widths)))
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        elif isinstance(i, dict): yield from flatten(i.items())
        else: yield i
print(list(flatten([1, [2, (3, [4, {'k': [5, 6]}])], 'ab', [[[]]]])))
def chunks(it, n):
    it = iter(it)
    while c := tuple(itertools.islice(it, n)): yield c
print(list(chunks(range(7), 3)), list(chunks('', 2)))
def pipeline(*stages):
    def run(data):
        for s in stages: data = s(data)
        return data
    return run
p = pipeline(lambda xs: (x for x in xs if x % 2), lambda xs: map(lambda x: x * x, xs), sorted, lambda xs: {x: str(x) for x in xs})
print(p([5, 2, 3, 8, 1]))
def caesar(s, k): return ''.join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and (b := ord('a') if c.islower() else ord('A')) else c for c in s)
print(caesar('Hello, World', 3), caesar(caesar('Hello', 5), -5))
def _roman(n):
    out = ''
    for v, s in [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]:
        q, n = divmod(n, v); out += s * q
    return out
print([_roman(n) for n in (1994, 2024, 49)])
def collatz(n): return [n] if n == 1 else [n] + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
def hanoi(n, a='A', b='B', c='C'): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
def gcd(a, b): return a if not b else gcd(b, a % b)
def powerset(s): return [[]] if not s else (lambda r: r + [[s[0]] + x for x in r])(powerset(s[1:]))
print(collatz(6), hanoi(6), gcd(1071, 462), powerset([1, 2, 3]), [*zip(*[[1, 2, 3], [4, 5, 6]])], [[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
