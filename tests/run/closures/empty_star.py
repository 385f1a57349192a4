def outer(*a):
    return lambda: a
print(outer()())
def deco(*a):
    def wrap(f):
        def inner(): return f(), a
        return inner
    return wrap
@deco()
def g(): return 1
print(g())
def deco(*a):
    def inner(): return 1, a
    return inner
print(deco()())
def d2(*a):
    def inner(): return a
    return inner
x = d2()()
print(x, [x], (x, 2))
class K:
    def __init__(self, *a):
        self.a = a
    def f(self): return 1, self.a
print(K().f())
