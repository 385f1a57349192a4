# super(C, x) where x is no object of C.
class D: pass
class E(D):
    def who(self): return "E"
for q in (lambda: super(D, 5).who(), lambda: super(D, None).who(), lambda: super(D, "x").who, lambda: super(E, D()).who(), lambda: super(D, (1, 2)).who(), lambda: super(D, [1]).who()):
    try: print(q())
    except Exception as e: print(type(e).__name__, e)
