class A:
    def __init__(self, n):
        self.x = n
        if n > 3:
            self.big = True
        else:
            self.big = False
        self.show()
        self.late = [n]

    def show(self):
        try:
            print(self.x, self.big, self.late)
        except AttributeError as e:
            print(e)


class B(A):
    def __init__(self, n, name):
        self.name = name
        super().__init__(n)
        self.tail = name + "!"


class C:
    def __init__(self, n):
        if n:
            self.v = n


class D:
    def __init__(self, n):
        self.items = [n]
        self.ratio = 10 / n


a = A(2)
a.show()
b = B(5, "bee")
b.show()
print(b.name, b.tail)
c = C(0)
print(hasattr(c, "v"), hasattr(a, "x"))
try:
    c.v
except AttributeError as e:
    print(e)
try:
    D(0)
except ZeroDivisionError as e:
    print(e)
print(D(4).ratio)
