# Bitwise operators know no floats, whatever size the int has.
def f(a, x):
    out = []
    for op in (lambda: a | x, lambda: a & x, lambda: a ^ x, lambda: a << x, lambda: a >> x, lambda: x | a, lambda: a + x, lambda: a < x, lambda: a // x, lambda: divmod(a, x)):
        try:
            out.append(op())
        except (TypeError, OverflowError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out
for a in (3, 2**2000, True):
    for line in f(a, 1.5): print(line)
def g(a, x):
    try:
        a |= x
    except TypeError as e:
        print(e)
g(2**2000, 1.5)
g(2**2000, 1j)
