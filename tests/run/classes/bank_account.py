# Accounts with validation, class counters, an exception hierarchy and a history of records.
class BankError(Exception):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


class InsufficientFunds(BankError):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}", code=2)
        self.needed = needed
        self.available = available

    @property
    def missing(self):
        return self.needed - self.available


class Account:
    opened = 0
    rate = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        type(self).opened += 1
        Account.total = getattr(Account, "total", 0) + 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value, 0)
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"

    def __str__(self):
        return f"{self.owner}: {self._balance:.2f}"


class Savings(Account):
    rate = 0.05
    opened = 0

    def add_interest(self):
        return self.deposit(self._balance * self.rate)


class Checking(Account):
    opened = 0

    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def withdraw(self, amount):
        if amount > self._balance + self.overdraft:
            raise InsufficientFunds(amount, self._balance + self.overdraft)
        self._balance -= amount
        self.history.append(("overdraw" if self._balance < 0 else "withdraw", amount))
        return self


def transfer(source, target, amount):
    source.withdraw(amount)
    try:
        target.deposit(amount)
    except ValueError:
        source.deposit(amount)
        raise


a = Savings("Ann", 100.0)
b = Checking("Bob", 50)
print(a, b, repr(a), [a, b])
a.deposit(50).withdraw(20)
a.add_interest()
print(a.balance, a.history)
transfer(a, b, 36.5)
print(a, b, b.history)
for action in (lambda: a.withdraw(1000), lambda: b.withdraw(1000), lambda: a.deposit(-1), lambda: setattr(a, "balance", -5)):
    try:
        action()
    except InsufficientFunds as e:
        print(type(e).__name__, e, e.code, e.missing)
    except (BankError, ValueError) as e:
        print(type(e).__name__, e)
b.withdraw(150)
print(b, b.history[-1], b.balance < 0)
print(Account.opened, Savings.opened, Checking.opened, Account.total)
a.balance = 10
print(a.balance, a.__dict__["_balance"], sorted(vars(b)))
