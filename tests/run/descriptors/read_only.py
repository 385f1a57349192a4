# What assigning to attributes of built-in objects says.
def E(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
E(lambda: setattr(slice(5), "start", 1)); E(lambda: setattr(range(3), "start", 1)); E(lambda: setattr(1j, "real", 1)); E(lambda: setattr(5, "real", 1)); E(lambda: setattr([], "append", 1)); E(lambda: setattr(5, "numerator", 1)); E(lambda: setattr(2.5, "imag", 1)); E(lambda: setattr("s", "upper", 1))
class P:
    @property
    def p(self): return 1
def s(o, n):
    if n == "start": o.start = 1
    elif n == "real": o.real = 1
    elif n == "p": o.p = 1
    else: setattr(o, n, 1)
for o in [slice(5), range(3), 1j, 5, [], "s", P(), 2.5, True, None]:
    for n in ("start", "real", "append", "p", "upper"): E(lambda: s(o, n))
