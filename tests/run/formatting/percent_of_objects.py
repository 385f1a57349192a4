# %-formatting of objects with conversions of their own.
class A:
    def __float__(self): return 2.5
    def __index__(self): return 7
    def __int__(self): return 9
print("%.2f" % A(), "%d" % A(), "%x" % A(), "%5.1f|%s" % (A(), 3))
print("%c" % 65)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __float__(self):
        return self.cents / 100


for amount in (Money(1234), 7, 2.5):
    print("%8.2f|%-8.1e|%g" % (amount, amount, amount))
try:
    print("%d" % Money(5))
except TypeError as e:
    print(e)
