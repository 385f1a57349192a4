class D(dict):
    def __missing__(self, k): return ('miss', k)
class E(D):
    def __missing__(self, k):
        r = self[k] = k * 2
        return r
def get(x, k): return x[k]
import collections
d = D(a=1); e = E()
print(d['a'], d['b'], e['q'], e)
for x in [d, e, collections.Counter(), collections.defaultdict(list), [1, 2, 3], (4, 5, 6), 'abc', {1: 'z'}]:
    try: print(get(x, 1), type(x).__name__)
    except KeyError as err: print('KeyError', err)
print('%(a)s %(b)s' % d, '{a} {b}'.format_map(d), d.get('b'), 'b' in d, len(d), len(e), sorted(map(str, e)))
import operator
print(operator.itemgetter('zz')(d), operator.getitem(d, 'yy'))
try: D.__getitem__
except AttributeError as err: print(err)
print(d.copy(), type(d.copy()).__name__, D.fromkeys('ab'), d | {'x': 1}, d == {'a': 1})
