class A:
    def __add__(s, o): return 'A+'
    def __radd__(s, o): return 'Ar'
    def __lt__(s, o): return 'A<'
    def __gt__(s, o): return 'A>'
    def __neg__(s): return 'A-'
    def __contains__(s, x): return True
    def __bool__(s): return True
    def __getitem__(s, k): return 'A[]'
    def __call__(s): return 'A()'
    def __len__(s): return 1
    def __iter__(s): return iter('A')
    def __eq__(s, o): return 'A=='
    def __str__(s): return 'A'
class B(A):
    def __add__(s, o): return 'B+'
    def __radd__(s, o): return 'Br'
    def __lt__(s, o): return 'B<'
    def __gt__(s, o): return 'B>'
    def __neg__(s): return 'B-'
    def __contains__(s, x): return False
    def __bool__(s): return False
    def __getitem__(s, k): return 'B[]'
    def __call__(s): return 'B()'
    def __len__(s): return 2
    def __iter__(s): return iter('B')
    def __eq__(s, o): return 'B=='
    def __str__(s): return 'B'
class C(A): pass
class D(B): pass
class E(A):
    def __add__(s, o): return 'E+'
class F(A): pass
class G(A): pass
class H(A): pass
class I(A): pass
class J(A): pass
class K(A): pass
def check(x, y):
    return [x + y, x < y, -x, 1 in x, bool(x), x[0], x(), len(x), list(x), x == y, str(x), f'{x}', 1 + x, x + 1, x > 3]
xs = [A(), B(), C(), D(), E(), F(), G(), H(), I(), J(), K()]
for x in xs:
    for y in xs:
        print(type(x).__name__, type(y).__name__, x + y, x < y, x == y, x != y)
    print(check(x, xs[0]))
def any_of(v):
    if isinstance(v, A):
        return [v + v, v < v, -v, 1 in v, bool(v), v[0], v(), len(v), list(v), v == v, str(v), v + 1, 1 + v]
    return None
import sys
data = {'a': 1, 'b': [xs[0], xs[1], xs[3]], 'c': 'x', 'd': {1: xs[4]}, 'e': None, 'f': 2.5, 'g': (1, xs[5]), 'h': b'q', 'i': len, 'j': {1}}
for v in data['b'] + [data['d'][1], data['g'][1], 7]:
    print(any_of(v))
few = [A(), B()]
for x in few:
    for y in few: print(x + y, x < y, x > y, x == y, x + 1, 1 + x)
four = [A(), B(), C(), D(), E()]
for x in four:
    for y in four: print(x + y, x < y, x > y, x == y, x + 1, 1 + x)
