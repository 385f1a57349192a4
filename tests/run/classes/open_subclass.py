# Instance variables set by a base's __init__ in a subclass whose __dict__ is asked for.
class A:
    def who(self): return 'A'
    def __init__(self, **kw): self.kw = kw; print('A init', sorted(kw))
class B(A):
    def who(self): return 'B' + super().who()
    def __init__(self, b=0, **kw): print('B init'); super().__init__(**kw); self.b = b
class C(A):
    def who(self): return 'C' + super().who()
    def __init__(self, c=0, **kw): print('C init'); super().__init__(**kw); self.c = c
class D(B, C):
    def who(self): return 'D' + super().who()
d = D(b=1, c=2, z=3)
print(d.who(), [k.__name__ for k in D.__mro__], d.b, d.c, d.kw, vars(d), super(B, d).who())
print(isinstance(d, A), issubclass(D, C), isinstance(d, (int, B)), type(d) is D, type(d) == B, D.__bases__, D.__name__, D.__base__)
print(hasattr(d, 'b'), getattr(d, 'q', 'dflt'), setattr(d, 'q', 9), d.q, d.__dict__, delattr(d, 'q'), hasattr(d, 'q'))
