from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
class Q:
    __match_args__ = ('a', 'b')
    def __init__(self, a, b): self.a, self.b = a, b
class Color:
    RED = 1
    BLUE = 'b'
def m(v):
    match v:
        case None: return 'none'
        case True: return 'true'
        case 0 | 1.5: return 'num'
        case -3: return 'neg'
        case 2 + 3j: return 'complex'
        case Color.RED: return 'red'
        case Color.BLUE: return 'blue'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case str() as s if len(s) > 5: return f'long {s}'
        case str(s): return f'str {s}'
        case int(n) if n > 100: return f'big {n}'
        case []: return 'empty'
        case [x]: return f'one {x!r}'
        case [1, *rest]: return f'1+{rest}'
        case [x, (y, z), *_]: return f'nest {x} {y} {z}'
        case [*_, 'end']: return 'endlist'
        case (x, y): return f'pair {x} {y}'
        case {'k': 1, **rest}: return f'k1 {rest}'
        case {'type': 't', 'v': [a, b]}: return f'map {a} {b}'
        case {'n': {'m': m}}: return f'deep {m}'
        case {}: return 'dict'
        case P(x=0, y=0): return 'origin'
        case P(x, y) if x == y: return f'diag {x}'
        case P(x=xx): return f'P {xx}'
        case Q(1, b=b): return f'Q1 {b}'
        case Q(a, Q(c, d)): return f'QQ {a} {c} {d}'
        case Q(): return 'Q'
        case float() | complex(): return 'fl'
        case set() | frozenset(): return 'set'
        case _: return f'other {type(v).__name__}'
tests = [None, True, 0, 1.5, -3, 2+3j, 1, 'b', 'ab', b'x', 'abcdefg', 'hey', 101, 50, [], [7], ['q'], [1, 2, 3], (1,), [5, (6, 7), 8],
    [5, [6, 7]], [4, 5, 'end'], (3, 4), range(2), {'k': 1, 'z': 2}, {'type': 't', 'v': (1, 2)}, {'n': {'m': 3}}, {'x': 1}, {},
    P(0), P(2, 2), P(3, 4), Q(1, 2), Q(2, Q(3, 4)), Q(2, 3), 2.5, 3j, {1}, frozenset(), bytearray(b'q'), object, False, {'k': 2}, 1.0, 'x' * 3, [2, 3, 4]]
for t in tests: print(m(t))
def seq(x):
    match x:
        case (1 | 2 as a), b: return a, b
        case [[a, b], [c, d]]: return a + b + c + d
        case [int(), str()] as whole: return whole
        case _, _, _: return 3
    return 'fall'
for v in [(1, 'z'), [[1, 2], [3, 4]], [3, 'q'], 'abc', [1, 2, 3], b'ab', 5]: print(seq(v))
match 5:
    case y: print('bound', y)
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
match = 3; case = 4; print(match + case)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
class N:
    __match_args__ = ('x',)
try:
    match N():
        case N(1): print('no')
        case _: print('no attr')
    match N():
        case N(1, 2): pass
except TypeError as e: print(e)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e: print(e)
class Sq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
match Sq():
    case [a, b]: print('seq')
    case _: print('not seq')
import collections
match collections.deque([1, 2]):
    case [a, b]: print('deque', a, b)
match collections.OrderedDict(a=1):
    case {'a': v, **r}: print(v, r)
match collections.defaultdict(int):
    case {'zz': v}: print('made')
    case d: print(dict(d))
