# matrix class, expression parser, event queue
import heapq, math, operator
from functools import reduce, total_ordering
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1: raise ValueError('ragged')
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, v):
        i, j = key
        self.rows[i][j] = v
    def __add__(self, other):
        if not isinstance(other, Matrix): return NotImplemented
        if self.shape != other.shape: raise ValueError(f'shape mismatch {self.shape} vs {other.shape}')
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])
    def __mul__(self, k):
        if isinstance(k, (int, float)): return Matrix([[x * k for x in r] for r in self.rows])
        return NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base = base @ base; n >>= 1
        return result
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        n = len(self.rows)
        if n == 1: return self.rows[0][0]
        return sum((-1) ** j * self.rows[0][j] * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j in range(n))
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return f'Matrix({self.rows})'
    def __str__(self): return '\n'.join(' '.join(f'{x:>6.2f}' if isinstance(x, float) else f'{x:>6}' for x in r) for r in self.rows)
    def __iter__(self): return (x for r in self.rows for x in r)
m = Matrix([[1, 2], [3, 4]])
print(m @ m, m + m, 2 * m, m * 0.5, m.T(), m.det(), (m ** 10), sep='\n')
print(m[0, 1], m[1], list(m), m == Matrix([[1, 2], [3, 4]]), m != m.T(), Matrix.identity(3).det(), sum(m), max(m))
m[0, 0] = 9.5
print(m)
for bad in (lambda: m + 1, lambda: m + Matrix([[1]]), lambda: m * 'x', lambda: Matrix([[1], [1, 2]])):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(Matrix([[1, 1], [1, 0]]) ** 90)

class ParseError(Exception):
    def __init__(self, msg, pos):
        super().__init__(f'{msg} at {pos}'); self.pos = pos
class Parser:
    OPS = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '%': (2, operator.mod), '^': (3, operator.pow)}
    FUNCS = {'sqrt': math.sqrt, 'max': max, 'min': min, 'abs': abs, 'sum': lambda *a: reduce(operator.add, a, 0)}
    def __init__(self, text, env=None): self.toks = list(self.lex(text)); self.i = 0; self.env = env or {}
    @staticmethod
    def lex(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace(): i += 1
            elif c.isdigit() or c == '.':
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
                s = text[i:j]
                yield ('num', float(s) if '.' in s else int(s), i); i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalnum(): j += 1
                yield ('id', text[i:j], i); i = j
            elif c in '+-*/%^(),': yield ('op', c, i); i += 1
            else: raise ParseError(f'bad char {c!r}', i)
        yield ('end', None, len(text))
    def peek(self): return self.toks[self.i]
    def next(self): t = self.toks[self.i]; self.i += 1; return t
    def expect(self, c):
        k, v, p = self.next()
        if v != c: raise ParseError(f'expected {c!r} got {v!r}', p)
    def expr(self, prec=0):
        left = self.unary()
        while True:
            k, v, _ = self.peek()
            if k != 'op' or v not in self.OPS or self.OPS[v][0] < max(prec, 1): return left
            p, f = self.OPS[v]; self.next()
            right = self.expr(p if v == '^' else p + 1)
            left = f(left, right)
    def unary(self):
        if self.peek()[1] == '-': self.next(); return -self.expr(3)
        return self.atom()
    def atom(self):
        k, v, p = self.next()
        if k == 'num': return v
        if k == 'id':
            if self.peek()[1] == '(':
                self.next(); args = []
                if self.peek()[1] != ')':
                    args.append(self.expr())
                    while self.peek()[1] == ',': self.next(); args.append(self.expr())
                self.expect(')')
                if v not in self.FUNCS: raise ParseError(f'unknown function {v}', p)
                return self.FUNCS[v](*args)
            try: return self.env[v]
            except KeyError: raise ParseError(f'unknown name {v}', p) from None
        if v == '(':
            r = self.expr(); self.expect(')'); return r
        raise ParseError(f'unexpected {v!r}', p)
    def parse(self):
        r = self.expr()
        if self.peek()[0] != 'end': raise ParseError('trailing', self.peek()[2])
        return r
for text in ['1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-2 ^ 2', '10 / 4', '7 % 4 * 2', 'sqrt(16) + max(1, 5, x)', 'sum(1, 2.5, y)', 'sum()', '1 +', 'foo(1)', '2 $ 3', '(1', 'z', '1 2', '1 / 0', '.5 * 4', 'abs(-3)']:
    try: print(text, '=', Parser(text, {'x': 10, 'y': 3}).parse())
    except ParseError as e: print(text, 'ParseError', e, e.pos)
    except ZeroDivisionError as e: print(text, 'ZDE', e)

@total_ordering
class Event:
    def __init__(self, time, name, action=None): self.time, self.name, self.action = time, name, action
    def __lt__(self, o): return (self.time, self.name) < (o.time, o.name)
    def __eq__(self, o): return (self.time, self.name) == (o.time, o.name)
class Sim:
    def __init__(self): self.q = []; self.now = 0; self.log = []
    def at(self, dt, name, action=None): heapq.heappush(self.q, Event(self.now + dt, name, action))
    def run(self, until=float('inf')):
        while self.q and self.q[0].time <= until:
            e = heapq.heappop(self.q); self.now = e.time; self.log.append(f'{e.time}:{e.name}')
            if e.action: e.action(self)
        return self
def repeat(n):
    def act(sim):
        if n > 0: sim.at(1.5, f'tick{n}', repeat(n - 1))
    return act
s = Sim(); s.at(3, 'c'); s.at(1, 'a', repeat(3)); s.at(1, 'b'); s.at(100, 'late')
print(s.run(50).log, s.now, len(s.q), Event(1, 'x') <= Event(1, 'x'), Event(2, 'a') > Event(1, 'z'))
