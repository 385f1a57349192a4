# The same expression on operands of types only known at run time.
import operator

values = [3, -2, 2.5, "ab", [1], (2,), True, None, {1: 2}, 10 ** 20, b"z"]
ops = [("+", operator.add), ("*", operator.mul), ("<", operator.lt), ("==", operator.eq), ("%", operator.mod), ("and", lambda a, b: a and b), ("in", lambda a, b: a in b), ("[]", lambda a, b: a[b])]
for name, op in ops:
    row = []
    for a in values:
        for b in (2, "ab", [1], 0.5, None):
            try:
                row.append(repr(op(a, b)))
            except TypeError:
                row.append("T")
            except (IndexError, KeyError):
                row.append("K")
            except OverflowError:
                row.append("O")
    print(name, " ".join(row))
for v in values:
    line = []
    for f in (operator.neg, operator.not_, len, str, bool, abs, iter, hash):
        try:
            r = f(v)
            line.append("ok" if f in (iter, hash) else repr(r))
        except TypeError:
            line.append("T")
    print(*line)
