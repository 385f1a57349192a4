# Calls through variables that hold one of several classes, and overriding found late.
class A:
    tag = 1

    def f(self):
        return "A.f"

    def call(self):
        return self.f() + "/" + str(self.tag)


class B(A):
    tag = "two"

    def f(self):
        return "B.f"


class C(A):
    def __init__(self):
        self.tag = [3]


class D(B, C):
    def f(self):
        return "D>" + super().f()


class Unrelated:
    def f(self):
        return 42

    tag = None

    def call(self):
        return (self.f(), self.tag)


objects = [A(), B(), C(), D(), Unrelated()]
for o in objects:
    print(o.call(), o.f(), o.tag)
for i in range(10):
    o = objects[i * 7 % 5]
    r = o.f()
    print(r if isinstance(r, str) else r + i, end=" ")
print()


def total(items):
    t = 0
    for x in items:
        t += x.weight()
    return t


class W1:
    def weight(self):
        return 1


class W2:
    def weight(self):
        return 2.5


class W3:
    def weight(self):
        return 2 ** 65


print(total([W1(), W1()]), total([W1(), W2()]), total([W3(), W1()]), total([]))
bound = [o.f for o in objects]
print([b() for b in bound], A.f(objects[1]), bound[0].__self__ is objects[0], bound[1].__func__ is B.f)
B.f = lambda self: "patched"
print([o.f() for o in objects])
x = A()
x.f = lambda: "own"
print(x.f(), x.call())
