# Bases that do not go together: the TypeError of the class statement.
def t(f):
    try:
        f()
        print("made")
    except TypeError as e:
        print(e)
def a():
    class P(int, str): pass
def b():
    class P(dict, list): pass
def c():
    class P(ValueError, KeyError): pass
def d():
    class P(OSError, ImportError): pass
def f():
    class P(int, float): pass
def g():
    class A(int): pass
    class B(str): pass
    class C(A, B): pass
def h():
    class A:
        __slots__ = ("a",)
    class B:
        __slots__ = ("b",)
    class C(A, B): pass
def i():
    class M1(type): pass
    class M2(type): pass
    class A(metaclass=M1): pass
    class B(metaclass=M2): pass
    class C(A, B): pass
def j():
    class M1(type): pass
    class M2(type): pass
    class A(metaclass=M1): pass
    class C(A, metaclass=M2): pass
def k():
    class A: pass
    class B(A): pass
    class C(A, B): pass
def l():
    class C(int, ValueError): pass
def m():
    class C(range): pass
def n():
    class C(tuple, Exception): pass
def o():
    class C(OSError, ValueError): pass
def p():
    class A: pass
    class C(A, A): pass
def s():
    class C(str, bytes): pass
def u():
    class C(StopIteration, SystemExit): pass
for x in (a, b, c, d, f, g, h, i, j, k, l, m, n, o, p, s, u): print(x.__name__, end=" "); t(x)
class Pair(tuple):
    pass
class Mixin:
    def hello(self):
        return "hello"
class Named(Mixin, Pair):
    pass
class Slots:
    __slots__ = ()
class Both(Slots, dict):
    pass
class Failure(KeyError, AttributeError):
    pass
print(Named((1, 2)).hello(), Both(a=1), isinstance(Failure("x"), AttributeError))
try:
    class Wrong(Named, Both):
        pass
except TypeError as error:
    print(error)
