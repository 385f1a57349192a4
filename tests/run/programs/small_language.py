import heapq, re, sys
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Callable, Generic, Iterable, NamedTuple, Optional, Protocol, TypeVar, Union
T = TypeVar('T')
class Kind(Enum):
    NUM = auto(); NAME = auto(); OP = auto(); END = auto()
class Token(NamedTuple):
    kind: Kind
    text: str
    line: int = 1
def tokenize(src: str) -> Iterable[Token]:
    spec = [('NUM', r'\d+(\.\d+)?'), ('NAME', r'[A-Za-z_]\w*'), ('OP', r'==|[-+*/=(){};<>]'), ('NL', r'\n'), ('WS', r'[ \t]+'), ('BAD', r'.')]
    line = 1
    for m in re.finditer('|'.join(f'(?P<{n}>{p})' for n, p in spec), src):
        k = m.lastgroup
        if k == 'NL': line += 1
        elif k == 'WS': continue
        elif k == 'BAD': raise SyntaxError(f'unexpected {m.group()!r} on line {line}')
        else: yield Token(Kind[k], m.group(), line)
    yield Token(Kind.END, '', line)
@dataclass(frozen=True)
class Num: value: float
@dataclass(frozen=True)
class Var: name: str
@dataclass(frozen=True)
class Bin:
    op: str
    left: 'Node'
    right: 'Node'
@dataclass
class Assign:
    name: str
    value: 'Node'
@dataclass
class While:
    cond: 'Node'
    body: list = field(default_factory=list)
@dataclass
class Print: value: 'Node'
Node = Union[Num, Var, Bin]
class Parser:
    PREC = {'==': 1, '<': 1, '>': 1, '+': 2, '-': 2, '*': 3, '/': 3}
    def __init__(self, src: str) -> None: self.toks = list(tokenize(src)); self.pos = 0
    @property
    def cur(self) -> Token: return self.toks[self.pos]
    def eat(self, text: Optional[str] = None) -> Token:
        t = self.cur
        if text is not None and t.text != text: raise SyntaxError(f'line {t.line}: expected {text!r}, got {t.text!r}')
        self.pos += 1
        return t
    def block(self, end: str) -> list:
        out = []
        while self.cur.text != end: out.append(self.stmt())
        self.eat(end) if end else None
        return out
    def stmt(self):
        match self.cur:
            case Token(Kind.NAME, 'while'):
                self.eat(); c = self.expr(); self.eat('{')
                return While(c, self.block('}'))
            case Token(Kind.NAME, 'print'):
                self.eat(); v = self.expr(); self.eat(';'); return Print(v)
            case Token(Kind.NAME, name):
                self.eat(); self.eat('='); v = self.expr(); self.eat(';'); return Assign(name, v)
            case Token(kind, text, line): raise SyntaxError(f'line {line}: bad statement {kind.name} {text!r}')
    def expr(self, p: int = 0) -> Node:
        t = self.eat()
        if t.kind is Kind.NUM: left = Num(float(t.text) if '.' in t.text else int(t.text))
        elif t.kind is Kind.NAME: left = Var(t.text)
        elif t.text == '(': left = self.expr(); self.eat(')')
        else: raise SyntaxError(f'line {t.line}: unexpected {t.text!r}')
        while (q := self.PREC.get(self.cur.text, 0)) > p: left = Bin(self.eat().text, left, self.expr(q))
        return left
class Interp:
    ops: dict[str, Callable[[Any, Any], Any]] = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b, '<': lambda a, b: a < b, '>': lambda a, b: a > b, '==': lambda a, b: a == b}
    def __init__(self): self.env: dict[str, Any] = {}; self.out: list[str] = []; self.steps = 0
    def ev(self, n: Node) -> Any:
        self.steps += 1
        match n:
            case Num(v): return v
            case Var(name):
                if name not in self.env: raise NameError(f'undefined {name}')
                return self.env[name]
            case Bin(op, l, r): return self.ops[op](self.ev(l), self.ev(r))
    def run(self, prog: list) -> 'Interp':
        for s in prog:
            if isinstance(s, Assign): self.env[s.name] = self.ev(s.value)
            elif isinstance(s, Print): self.out.append(str(self.ev(s.value)))
            else:
                while self.ev(s.cond): self.run(s.body)
        return self
src = '''x = 10; total = 0;
while x > 0 { total = total + x * x; x = x - 1; }
print total; print total / 4; print (1 + 2) * 3 == 9; y = 2.5 * 2; print y;
'''
i = Interp().run(Parser(src).block('')); print(i.out, i.env, i.steps)
print(Parser('a = 1 + 2 * b;').stmt(), list(tokenize('x=1'))[0], Kind.NUM, repr(Kind.OP), Kind['NAME'].value, [k.name for k in Kind], Kind(1) is Kind.NUM)
for bad in ['x = ;', 'x 1', 'print y;', '1 = 2;', 'x = 1 $ 2;', 'while x { ', 'print 1 / 0;']:
    try: Interp().run(Parser(bad).block(''))
    except (SyntaxError, NameError, ZeroDivisionError, IndexError) as e: print(type(e).__name__, e)
try: Num(1).value = 2
except Exception as e: print(type(e).__name__, e)
print(Num(1) == Num(1), hash(Num(1)) == hash(Num(1)), {Num(1): 'a'}[Num(1.0)], Bin('+', Num(1), Var('x')))
class Stack(Generic[T]):
    def __init__(self, *items: T) -> None: self._i: list[T] = list(items)
    def push(self, x: T) -> 'Stack[T]': self._i.append(x); return self
    def pop(self) -> T:
        if not self._i: raise IndexError('pop from empty stack')
        return self._i.pop()
    def __len__(self) -> int: return len(self._i)
    def __bool__(self) -> bool: return bool(self._i)
s: Stack[int] = Stack(1, 2).push(3); print(s.pop(), len(s), bool(Stack()), s._i)
try: Stack().pop()
except IndexError as e: print(e)
class Sized2(Protocol):
    def size(self) -> int: ...
class Box:
    def size(self) -> int: return 3
def total(xs: Iterable[Sized2]) -> int: return sum(x.size() for x in xs)
print(total([Box(), Box()]))
@dataclass(order=True)
class Job:
    prio: int
    name: str = field(compare=False)
    deps: list[str] = field(default_factory=list, compare=False, repr=False)
h: list[Job] = []
for p, n in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'z')]: heapq.heappush(h, Job(p, n))
print([heapq.heappop(h).name for _ in range(len(h))], Job(1, 'q') == Job(1, 'r'), Job(1, 'x', ['y']))
