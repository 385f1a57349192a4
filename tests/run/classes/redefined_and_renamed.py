# A name that several class statements bind; __name__ of a class is set; methods that give the wrong kind of value.
class A:
    def who(self): return 1
print(A().who())
class B(A): pass
print(B().who())
class A:
    def who(self): return 2
class B(A):
    def more(self): return super().who() + 1
print(A().who(), B().who(), B().more(), B.__mro__[1] is A)
class C: pass
C.__name__ = "Renamed"
print(C.__name__, C, type(C()).__name__)
def logged(cls):
    class Logged(cls):
        def run(self, *a):
            return f"[{cls.__name__}] " + str(super().run(*a))
    Logged.__name__ = cls.__name__
    Logged.__qualname__ = cls.__qualname__
    return Logged
@logged
class D:
    def run(self, x): return x * 2
print(D.__name__, D().run(2), D.__qualname__, repr(D))
class Z:
    def __init__(self, re, im): self.re, self.im = re, im
    def __complex__(self): return complex(self.re, self.im)
    def __str__(self): return 5
    def __repr__(self): return None
print(complex(Z(1, 2)))
for f in (lambda: str(Z(1, 1)), lambda: repr(Z(1, 1))):
    try: print(f())
    except TypeError as e: print(e)
