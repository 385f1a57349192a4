class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount


class Bank:
    def __init__(self):
        self.accounts = {"a": Account(10)}

    def pay(self, name, amount):
        self.accounts[name].withdraw(amount)


bank = Bank()
bank.pay("a", 4)
bank.pay("a", 40)
