# text adventure state machine, bank, inventory, scheduler
import sys
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from contextlib import contextmanager
class State(ABC):
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        State.registry[cls.__name__.lower()] = cls
    @abstractmethod
    def enter(self, game): ...
    def handle(self, game, cmd, *args):
        method = getattr(self, 'do_' + cmd, None)
        if method is None: return f"I don't know how to {cmd}."
        try: return method(game, *args)
        except TypeError: return f'Wrong arguments for {cmd}'
class Hall(State):
    def enter(self, game): return 'You are in a hall.'
    def do_go(self, game, direction):
        exits = {'north': 'cellar', 'east': 'garden'}
        if direction not in exits: return f"You can't go {direction}"
        return game.move(exits[direction])
    def do_take(self, game, item): game.inv[item] = game.inv.get(item, 0) + 1; return f'Taken {item} (x{game.inv[item]})'
class Cellar(State):
    def enter(self, game): return 'Dark cellar.' if 'lamp' not in game.inv else 'A lit cellar with a chest.'
    def do_open(self, game, what='chest'):
        if 'lamp' not in game.inv: return 'Too dark'
        game.score += 10; return f'You open the {what}.'
    def do_go(self, game, direction): return game.move('hall')
class Garden(Hall):
    def enter(self, game): return super().enter(game).replace('hall', 'garden')
class Game:
    def __init__(self): self.inv = {}; self.score = 0; self.state = None; self.moves = 0
    def move(self, name):
        cls = State.registry[name]; self.state = cls(); self.moves += 1
        return self.state.enter(self)
    def play(self, line):
        cmd, *args = line.split() or ['nothing']
        return self.state.handle(self, cmd, *args)
g = Game(); print(g.move('hall'))
for line in ['look', 'go north', 'open', 'go up', 'take lamp', 'take lamp', 'go north', 'open', 'open door', 'open a b', 'go', '', 'go back', 'go east', 'go west']:
    print('>', line); print(g.play(line))
print(g.inv, g.score, g.moves, sorted(State.registry))
try: State()
except TypeError as e: print(e)
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(need, have); self.need, self.have = need, have
    def __str__(self): return f'need {self.need:.2f}, have {self.have:.2f}'
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list, repr=False)
    def deposit(self, amt):
        if amt <= 0: raise ValueError(f'bad amount: {amt}')
        self.balance += amt; self.history.append(('dep', amt))
    def withdraw(self, amt):
        if amt > self.balance: raise InsufficientFunds(amt, self.balance)
        self.balance -= amt; self.history.append(('wd', amt))
@dataclass(order=True)
class Savings(Account):
    rate: float = 0.05
    def accrue(self): self.deposit(round(self.balance * self.rate, 2))
class Bank:
    def __init__(self): self.acc = {}
    @contextmanager
    def transaction(self, *names):
        saved = {n: (self.acc[n].balance, list(self.acc[n].history)) for n in names}
        try: yield [self.acc[n] for n in names]
        except Exception as e:
            for n, (b, h) in saved.items(): self.acc[n].balance, self.acc[n].history = b, h
            print('rollback:', type(e).__name__, e)
        else: print('commit')
        finally: print('done', names)
    def transfer(self, a, b, amt):
        with self.transaction(a, b) as (x, y):
            y.deposit(amt); x.withdraw(amt)
bank = Bank()
for n, b in [('ann', 100), ('bob', 50.5)]: bank.acc[n] = Savings(n, b)
bank.transfer('ann', 'bob', 30); bank.transfer('ann', 'bob', 300); bank.transfer('ann', 'bob', -1)
bank.acc['bob'].accrue(); print(bank.acc, bank.acc['bob'].history, bank.acc['ann'] < bank.acc['bob'], bank.acc['ann'] == Savings('ann', 70))
class Item:
    __slots__ = ('name', 'price', 'qty')
    def __init__(self, name, price, qty): self.name, self.price, self.qty = name, price, qty
    @property
    def total(self): return self.price * self.qty
class Inventory:
    def __init__(self, *items): self._items = {i.name: i for i in items}
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(sorted(self._items.values(), key=lambda i: (-i.total, i.name)))
    def __getitem__(self, k): return self._items[k]
    def __contains__(self, k): return k in self._items
    def __iadd__(self, item):
        if item.name in self: self[item.name].qty += item.qty
        else: self._items[item.name] = item
        return self
    def __delitem__(self, k): del self._items[k]
    def report(self):
        yield f"{'name':<10}|{'price':>8}|{'qty':^5}|{'total':>10}"
        yield '-' * 36
        for i in self: yield f'{i.name:<10}|{i.price:>8.2f}|{i.qty:^5}|{i.total:>10,.2f}'
        yield f'{"TOTAL":>26}{sum(i.total for i in self):>10,.2f}'
inv = Inventory(Item('widget', 2.5, 100), Item('gadget', 1000, 3), Item('bolt', .05, 5000))
inv += Item('widget', 2.5, 20); inv += Item('nut', .1, 10)
print('\n'.join(inv.report())); del inv['nut']; print(len(inv), 'nut' in inv, [i.name for i in inv])
try: inv['zzz']
except KeyError as e: print('KeyError', e)
try: inv['bolt'].color = 'red'
except AttributeError as e: print(e)
def task(name, n):
    for i in range(n):
        cmd = yield f'{name}{i}'
        if cmd == 'stop': return f'{name} stopped'
    return f'{name} finished'
def scheduler(tasks):
    from collections import deque
    q = deque((prio, t) for prio, t in tasks); out = []
    while q:
        prio, t = q.popleft()
        try: out.append(t.send(None) if prio != 9 else next(t)); q.append((prio, t))
        except StopIteration as s: out.append(s.value)
    return out
print(scheduler([(1, task('a', 2)), (9, task('b', 3)), (2, task('c', 0))]))
def wrap(text, width):
    line = ''
    for word in text.split():
        if len(line) + len(word) + bool(line) > width:
            yield line; line = word
        else: line += (' ' if line else '') + word
    if line: yield line
print(*(f'|{l:<20}|' for l in wrap('the quick brown fox jumps over the lazy dog and runs away from everything', 20)), sep='\n')
