# Accounts with checks, transfers that are undone, and a last error that nothing catches.
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Account:
    interest = 0.02
    _next = 1000
    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        self.history = []
        self.number = Account._next
        Account._next += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise InsufficientFunds(-v, self._balance)
        self.history.append((self._balance, v)); self._balance = v
    def deposit(self, n):
        if n <= 0: raise ValueError("deposit must be positive")
        self.balance += n
        return self
    def withdraw(self, n): self.balance -= n; return self
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance:.2f})"
    def __lt__(self, o): return self.balance < o.balance
    def __iadd__(self, n): return self.deposit(n)
    def __contains__(self, v): return any(v in h for h in self.history)
class Savings(Account):
    interest = 0.05
    def accrue(self): self.balance *= 1 + self.interest; return self
a, b = Account("ann", 100), Savings("bob", 50)
a += 25
b.deposit(10).accrue()
print(a, b, sorted([a, b]), a.number, b.number, 125 in a)
for op in (lambda: a.withdraw(500), lambda: b.deposit(-1), lambda: a.nope):
    try: op()
    except InsufficientFunds as e: print("insufficient", e, e.need, e.have)
    except (ValueError, AttributeError) as e: print(type(e).__name__, e)
bank = {acc.number: acc for acc in (a, b)}
total = sum(acc.balance for acc in bank.values())
print(f"{total:,.2f}", {k: v.owner.title() for k, v in bank.items()}, max(bank.values()).owner)
def transfer(src, dst, n):
    before = src.balance, dst.balance
    try:
        src.withdraw(n); dst.deposit(n)
    except Exception:
        src._balance, dst._balance = before
        raise
    else:
        return "ok"
    finally:
        print("done", src.balance, round(dst.balance, 2))
print(transfer(a, b, 20))
try: transfer(a, b, 1000)
except InsufficientFunds as e: print(e)
transfer(b, a, 1e6)
