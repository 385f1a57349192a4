# Classes that functions make: a class per call, methods, properties, static methods and operators that capture.
def mk(n):
    class C:
        @property
        def p(self): return n
        @staticmethod
        def s(): return n + 1
        @classmethod
        def c(cls): return n + 2
        @p.setter
        def p(self, v):
            nonlocal n
            n = v
        def __call__(self, k=3): return n + k
        def __lt__(self, o): return n < 5
        def __eq__(self, o): return n == 4
        def __repr__(self): return f"C{n}"
    return C
C = mk(4)
c = C()
print(c.p, c.s(), C.s(), c.c(), C.c(), c(), c < c, c == c)
c.p = 10
print(c.p, C.s(), c.c())
print([c], c in [1, c], sorted([c, c]), str(c), "%s" % c)
def call(f, *a): return f(*a)
xs = [c, 1, "s"]
print(call(xs[0], 4), xs[0].p, xs[0].s())
