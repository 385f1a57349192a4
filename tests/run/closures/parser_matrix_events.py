# A parser out of nested functions, matrices, events with += and -=, match.
def parse(expr):
    tokens, i = [], 0
    while i < len(expr):
        ch = expr[i]
        if ch.isspace(): i += 1; continue
        if ch.isdigit() or ch == '.':
            j = i
            while j < len(expr) and (expr[j].isdigit() or expr[j] == '.'): j += 1
            tokens.append(('num', float(expr[i:j]) if '.' in expr[i:j] else int(expr[i:j]))); i = j
        elif ch in '+-*/()^': tokens.append(('op', ch)); i += 1
        else: raise SyntaxError(f"bad char {ch!r} at {i}")
    tokens.append(('end', None))
    pos = 0
    def peek(): return tokens[pos]
    def take(kind=None, val=None):
        nonlocal pos
        t = tokens[pos]
        if (kind and t[0] != kind) or (val and t[1] != val): raise SyntaxError(f"expected {val or kind}, got {t[1]}")
        pos += 1
        return t
    def atom():
        k, v = peek()
        if k == 'num': take(); return v
        if v == '(':
            take(); r = add(); take('op', ')'); return r
        if v == '-': take(); return -atom()
        raise SyntaxError(f"unexpected {v}")
    def power():
        b = atom()
        if peek()[1] == '^': take(); return b ** power()
        return b
    def mul():
        r = power()
        while peek()[1] in ('*', '/'):
            op = take()[1]; rhs = power()
            r = r * rhs if op == '*' else r / rhs
        return r
    def add():
        r = mul()
        while peek()[1] in ('+', '-'):
            r = r + mul() if take()[1] == '+' else r - mul()
        return r
    result = add(); take('end')
    return result
for e in ["1 + 2 * 3", "(1+2)*3", "2^3^2", "-4 + 10/4", "1.5*2", "2 *", "3 $ 4", "(1", "1/0"]:
    try: print(e, '=', parse(e))
    except SyntaxError as x: print(e, '->', x)
    except ZeroDivisionError as x: print(e, '->', type(x).__name__, x)
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @staticmethod
    def zeros(r, c): return Matrix([[0] * c for _ in range(r)])
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __str__(self): return '\n'.join(' '.join(f'{v:3}' for v in r) for r in self.rows)
    def __pow__(self, n):
        r, b = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: r = r @ b
            b = b @ b; n >>= 1
        return r
    @property
    def T(self): return Matrix(zip(*self.rows))
m = Matrix([[1, 1], [1, 0]])
print(m ** 10, m[0, 1], (m ** 5).T == m ** 5, sep='\n')
z = Matrix.zeros(2, 3); z[1, 2] = 5; print(z)
print(Matrix.identity(2) @ m == m, m == Matrix.zeros(2, 2))
class Event:
    def __init__(self): self._h = []
    def __iadd__(self, h): self._h.append(h); return self
    def __isub__(self, h): self._h.remove(h); return self
    def __call__(self, *a, **k): return [h(*a, **k) for h in self._h]
    def __len__(self): return len(self._h)
class Button:
    def __init__(self, label): self.label, self.click = label, Event()
log = []
b = Button('ok'); b.click += lambda who: log.append(('a', who)); h = lambda who: log.append(('b', who)) or who.upper(); b.click += h
print(b.click('x'), len(b.click)); b.click -= h; print(b.click(who='y'), log)
def visit(node, depth=0, *, out=None):
    out = [] if out is None else out
    match node:
        case {'type': 'leaf', 'v': v}: out.append('  ' * depth + str(v))
        case {'type': 'node', 'kids': [first, *rest]}:
            out.append('  ' * depth + f'node+{len(rest)}')
            for k in (first, *rest): visit(k, depth + 1, out=out)
        case [] | None: out.append('  ' * depth + 'empty')
        case int() | float() as n if n > 0: out.append('  ' * depth + f'pos {n}')
        case str(s): out.append('  ' * depth + s)
        case _: out.append('  ' * depth + '?')
    return out
print('\n'.join(visit({'type': 'node', 'kids': [{'type': 'leaf', 'v': 1}, {'type': 'node', 'kids': ['s', 5, -1, [], None, 2.5]}]})))
