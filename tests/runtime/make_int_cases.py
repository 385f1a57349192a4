"""Writes int_cases.inc: operands around every boundary of the int word, and for each operation and left operand a hash
of CPython's results with all right operands, which int_test.c computes the same way.

usage: python3 make_int_cases.py > int_cases.inc
"""
import math
import operator


def operands():
    values = {0}
    for n in (1, 2, 3, 7, 10, 63, 64, 1000):
        values |= {n, -n}
    for k in (31, 32, 53, 59, 60, 61, 62, 63, 64, 65, 127, 128, 200):
        for d in (-1, 0, 1):
            values |= {2**k + d, -(2**k) + d}
    for n in (3**100, 10**50, (2**64 - 1) << 64, 2**192 + 2**64, 12345678901234567890123456789012345678901234567890):
        values |= {n, -n}
    return sorted(values)


def power(a, b):
    if not 0 <= b <= 70:
        return None
    return a**b


def shift(op):
    return lambda a, b: None if b > 2000 else op(a, b)


def power3(a, b):
    return pow(a, 5, b)


def to_bytes(a, b):
    return int.from_bytes(a.to_bytes(40, "big", signed=True), "big", signed=True) + b


OPERATIONS = [
    ("add", operator.add), ("sub", operator.sub), ("mul", operator.mul), ("floordiv", operator.floordiv),
    ("mod", operator.mod), ("and", operator.and_), ("or", operator.or_), ("xor", operator.xor),
    ("lshift", shift(operator.lshift)), ("rshift", operator.rshift), ("divmod", divmod),
    ("truediv", operator.truediv), ("compare", lambda a, b: (a > b) - (a < b)), ("gcd", math.gcd), ("lcm", math.lcm),
    ("pow", power), ("pow3", power3), ("cmpfloat", lambda a, b: (a > float(b)) - (a < float(b))), ("bytes", to_bytes),
    ("round", lambda a, b: None if not -70 <= b <= 70 else round(a, b)),
]

UNARY = [
    operator.neg, operator.invert, abs, float, hash, lambda a: a.bit_length(), lambda a: a.bit_count(), hex, oct, bin,
    lambda a: math.isqrt(a), lambda a: len(str(a)), lambda a: int(str(a)), lambda a: int(hex(a), 16),
    lambda a: int(float(a)),
]


def text(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)
    if r is None:
        return ""
    if isinstance(r, tuple):
        return "%d,%d" % r
    return str(r)


def fnv(h, s):
    for byte in s.encode() + b";":
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def main():
    values = operands()
    print("/* Written by make_int_cases.py. */")
    print("static const char *const operands[] = {")
    for v in values:
        print('    "%d",' % v)
    print("};")
    print("static const char *const operation_names[] = {%s};" % ", ".join('"%s"' % n for n, _ in OPERATIONS))
    print("static const uint64_t binary_rows[][%d] = {" % len(values))
    for _, f in OPERATIONS:
        rows = []
        for a in values:
            h = 0xCBF29CE484222325
            for b in values:
                h = fnv(h, text(f, a, b))
            rows.append("0x%016xu," % h)
        print("    {")
        for i in range(0, len(rows), 6):
            print("        " + " ".join(rows[i:i + 6]))
        print("    },")
    print("};")
    print("static const uint64_t unary_rows[][%d] = {" % len(UNARY))
    for a in values:
        print("    {" + ", ".join("0x%016xu" % fnv(0xCBF29CE484222325, text(f, a)) for f in UNARY) + "},")
    print("};")


main()
