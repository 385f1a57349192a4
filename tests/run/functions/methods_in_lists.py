# Bound methods of several classes in one list.
class A:
    def f(self): return 1
class B:
    def f(self): return 2
objs = [A(), B()]
bound = [o.f for o in objs]
print([b() for b in bound])
class A:
    pass
def f(x):
    return [x, x]
d = f(3)
e = f("a")
a = A()
fs = [len, abs]
