"""A bank with several kinds of accounts: classes, inheritance and exceptions.

usage: bank.py [months]
"""
import sys


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner}: cannot take {amount} from {account.balance}")
        self.account = account
        self.missing = amount - account.balance


class Account:
    kind = "plain"
    opened = 0

    def __init__(self, owner, balance=0):
        Account.opened += 1
        self.number = Account.opened
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        self.history.append(value - self._balance)
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"deposit of {amount}")
        self.balance += amount

    def can_take(self, amount):
        return amount <= self.balance

    def withdraw(self, amount):
        if not self.can_take(amount):
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    def end_of_month(self):
        pass

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"

    def __eq__(self, other):
        return isinstance(other, Account) and self.number == other.number

    def __hash__(self):
        return hash(self.number)

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    kind = "savings"
    ceiling = 20_000

    def __init__(self, owner, balance=0, percent=2):
        super().__init__(owner, balance)
        self.percent = percent

    def end_of_month(self):
        super().end_of_month()
        interest = min(self.balance, self.ceiling) * self.percent // 1200
        if interest > 0:
            self.deposit(interest)


class Checking(Account):
    kind = "checking"
    fee = 3

    def __init__(self, owner, balance=0, overdraft=500):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def can_take(self, amount):
        return amount <= self.balance + self.overdraft

    def end_of_month(self):
        super().end_of_month()
        self.balance -= self.fee
        if self.balance < 0:
            self.balance -= -self.balance // 50


class Premium(Checking, Savings):
    kind = "premium"
    fee = 0

    def __init__(self, owner, balance=0):
        Checking.__init__(self, owner, balance, overdraft=2000)
        self.percent = 3


class Bank:
    def __init__(self, *accounts):
        self.accounts = {account.owner: account for account in accounts}
        self.refused = 0

    def __iter__(self):
        return iter(self.accounts.values())

    def __len__(self):
        return len(self.accounts)

    def __getitem__(self, owner):
        return self.accounts[owner]

    def transfer(self, source, target, amount):
        try:
            self[source].withdraw(amount)
        except InsufficientFunds as error:
            self.refused += 1
            return error.missing
        else:
            self[target].deposit(amount)
            return 0

    def month(self, number):
        owners = list(self.accounts)
        for i, source in enumerate(owners):
            target = owners[(i * 3 + number) % len(owners)]
            if source != target:
                self.transfer(source, target, 50 + (number * 37 + i * 101) % 900)
        for account in self:
            account.end_of_month()


def main():
    months = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    bank = Bank(
        Account("Ada", 4000),
        Savings("Bo", 9000),
        Savings("Cy", 2500, percent=4),
        Checking("Di", 1200),
        Checking("Ed", 300, overdraft=50),
        Premium("Flo", 7000),
    )
    for number in range(months):
        bank.month(number)
    print(f"{len(bank)} accounts after {months} months, {bank.refused} transfers refused")
    for account in sorted(bank, reverse=True):
        print(f"{account.kind:9} {account!r:28} {len(account.history):6} movements")
    print("Premium bases:", [c.__name__ for c in Premium.__mro__])

    try:
        bank["Ed"].withdraw(10 ** 9)
    except InsufficientFunds as error:
        print("refused:", error, "| missing", error.missing)
    try:
        bank["Ada"].deposit(-5)
    except ValueError as error:
        print("refused:", error)
    try:
        bank["Zoe"]
    except KeyError as error:
        print("no account:", error)


if __name__ == "__main__":
    main()
