# Inherited fields under several classes, read through one getter and a late method.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
class Savings(Account):
    def __init__(self, owner, balance=0, percent=2):
        super().__init__(owner, balance)
        self.percent = percent
class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=500):
        super().__init__(owner, balance)
        self.overdraft = overdraft
class Premium(Checking, Savings):
    def __init__(self, owner, balance=0):
        Checking.__init__(self, owner, balance, overdraft=2000)
def show(a):
    print(a._balance, a.owner)
for a in [Account("x"), Savings("a", 3), Checking("b", 4), Premium("c", 5)]:
    show(a)
class Bank:
    def __init__(self, *accounts):
        self.accounts = list(accounts)
    def __iter__(self):
        return iter(self.accounts)
def lt(self, other):
    return self._balance < other._balance
Account.__lt__ = lt
bank = Bank(Savings("a", 13), Checking("b", 4), Premium("c", 5))
for a in sorted(bank, reverse=True):
    show(a)
