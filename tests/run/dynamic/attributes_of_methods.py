# Methods whose function is only known at run time hand attributes on to it.
class Machine:
    def do_push(self, n, m=5): "pushes"; return n + m
    def do_pop(self): return 0
    do_pop.tag = "popping"
    @staticmethod
    def do_nothing(a, b): pass
    @classmethod
    def do_make(cls, k): return cls


m = Machine()
for op in ("push", "pop", "nothing", "make", "none"):
    f = getattr(m, f"do_{op}", None)
    if f is None:
        print(op, "is unknown")
        continue
    print(f.__code__.co_argcount, f.__code__.co_varnames, f.__defaults__, f.__name__, f.__qualname__, f.__doc__, getattr(f, "tag", "-"))
    try: f.missing
    except AttributeError as e: print(e)
