"""Writes number_cases.inc: what CPython answers for the text, formatting, hashing and dynamic operators of numbers.

Values are written as tokens: N, T, F, i<digits>, f<repr>, c<re>,<im>, s<text>. number_test.c builds the same values and
the same pseudo-random doubles. usage: python3 make_number_cases.py > number_cases.inc
"""
import math
import operator
import struct

M = 2**64 - 1


def token(v):
    if v is None:
        return "N"
    if v is True or v is False:
        return "FT"[v]
    if isinstance(v, int):
        return "i%d" % v
    if isinstance(v, float):
        return "f%r" % v
    if isinstance(v, complex):
        return "c%r,%r" % (v.real, v.imag)
    return "s" + v


def quote(s):
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\?' else
                         "".join("\\%03o" % b for b in c.encode("utf-8", "surrogatepass")) for c in s) + '"'


def fnv(h, s):
    for byte in s.encode() + b";":
        h = ((h ^ byte) * 0x100000001B3) & M
    return h


def attempt(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)
    return r if isinstance(r, str) else repr(r)


# ---- pseudo-random doubles

def mix(state):
    z = (state * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15) & M
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
    return z ^ (z >> 31)


def doubles(kind, count):
    for i in range(count):
        r = mix(i + 1000000 * kind)
        if kind == 0:
            yield struct.unpack("d", struct.pack("Q", r))[0]
        elif kind == 1:
            yield (r % 2000001 - 1000000) / 100.0
        elif kind == 2:
            yield float(r % 2**60 - 2**59)
        else:
            yield (r % 20001 - 10000) / 2.0 * 10.0 ** (r // 2**40 % 12 - 6)


def other(i):
    return [3.0, -0.7, 1e10, 2.5e-5, -17.0][i % 5]


BULK = [
    lambda i, x: repr(x), lambda i, x: x.hex(), lambda i, x: "" if x != x else "%d" % hash(x),
    lambda i, x: attempt(round, x, i % 24 - 6), lambda i, x: attempt(round, x), lambda i, x: attempt(int, x),
    lambda i, x: attempt(x.as_integer_ratio), lambda i, x: attempt(math.floor, x),
    lambda i, x: format(x, ".%df" % (i % 13)), lambda i, x: format(x, ".%de" % (i % 20)),
    lambda i, x: format(x, "%s.%dg" % ("#" if i % 3 == 0 else "", i % 20)), lambda i, x: format(x, ",.%d" % (i % 18)),
    lambda i, x: repr(float(repr(x) + "e%d" % (i % 9)) if "e" not in repr(x) and "n" not in repr(x) else x),
    lambda i, x: attempt(divmod, x, other(i)), lambda i, x: attempt(operator.floordiv, x, other(i)),
    lambda i, x: attempt(operator.mod, x, other(i)), lambda i, x: "%.6f|%+.3e|%015g" % (x, x, x),
    lambda i, x: "%d" % ((x < i) + 2 * (x == i) + 4 * (x > (1 << 70)) + 8 * (x <= -(1 << 62)) + 16 * (x >= i - 5000)),
]
COUNT = 4000

# ---- tables

VALUES = [5, -42, True, 1234567, 2**70, -(10**30), 48, 1.5, -0.0, 1234567.891, 1e22, 1e-7, float("inf"), float("nan"),
          0.5, 123456.0, 2 + 3j, -1j, complex(-0.0, 1e20), "text", "\u20ac\xe9", ""]
SPECS = ["", "d", "x", "f", "s", "c", "n", "%", "e", "z", "+", "#", "=5", "05", "<", "*^9", "1000000000000000000000", ".3",
         ",", "_", ",d", "_x", ",x", "_b", "+c", ".2d", "#c", ",s", "_s", "=s", "+s", "#s", " s", "zs", "dd", "5 5",
         "\u20acc", "\u20ac", "k", ".", ",_", "_,", ",,", "__", ",n", "zf", "zd", "#.3g", "010", "=+010.2f", "0=5", ".0f",
         ".100000000000000000000", "<05", "0<5", "\xe9^9", "  ", "#x", "#o", "#b", "#X", "X", "G", "E", "F", "08,", "08_",
         "012,.2f", ",.3e", ",g", "_g", ",.2%", "020,", "21_", "#020x", "#020_x", ">30", "<30", "^30", "*=30", "+030,",
         ".10", ".1", ".17", "#.0f", "#.0e", "z.1f", "#", "#.5", "030.3f", " ,.1f", ".400f", "5c", "<5c", "^5c", "#_b"]

PERCENT = [
    ("%(a)s", [1]), ("%y", [1]), ("%y", []), ("%(a", [1]), ("%", [1]), ("%5", [1]), ("%*d", ["a", 1]), ("%%", []),
    ("%% %d", [3]), ("%5%", []), ("%5%", [1]), ("%s", [None]), ("abc", [1]), ("%s %s", [1]), ("%d", [1, 2]), ("%c", ["ab"]),
    ("%c", [1.5]), ("%c", [-1]), ("%c", [8364]), ("%c", ["\u20ac"]), ("%c", [2**70]), ("%x", [1.5]), ("%x", [-255]),
    ("%d", ["a"]), ("%f", ["a"]), ("%d", [2j]), ("%i", [None]), ("%.*f", [-3, 1.5]), ("%.*f", [3, 1.5]),
    ("%#o %#x %#X", [8, 255, 255]), ("%#.5o|%+.3d|% 5d|%05d|%-5d|%+05d", [8, 5, 5, -5, 5, 5]),
    ("%05s|%5.1s|%-5s|", ["a", "bcd", "e"]), ("%0*d", [5, 3]), ("%-*d|", [5, 3]), ("%*d|", [-5, 3]), ("%ld %hd %Li", [1, 2, 3]),
    ("%5c|%-5c|", ["a", 66]), ("%r %a %s", ["\xe9", "\xe9", "\xe9"]), ("%.0f %.1f", [0.5, 0.25]), ("%d %i %u", [3.99, -3.99, True]),
    ("%e %E %g %G", [12345.678, 12345.678, 1e-10, 1e-10]), ("%#g %#.3f %#.0e", [1.0, 2.5, 3.0]), ("%5.1f|%-8.2f|%08.2f", [3.14159, 2.5, -1.25]),
    ("%s %s %s", [True, 2j, 2**70]), ("%d", [10**30]), ("%.40d", [10**30]), ("%x %X %o", [2**70, 2**70, 2**70]), ("% f|%+f", [1.0, float("inf")]),
    ("%05d %05f", [float("1e3"), float("nan")]), ("%.3s|%.10s", ["\u20ac\xe9xyz", "ab"]), ("%d", [float("inf")]), ("%d", [float("nan")]),
    ("%99999999999999999999d", [1]), ("%.99999999999d", [1]), ("%-+#0 5d|", [7]), ("%.f|%.d", [2.5, 3]), ("%%%s%%", [1]),
]

FORMAT = [
    ("{!z}", [1]), ("{!\u20ac}", [1]), ("{!", [1]), ("{!r", [1]), ("{!rx}", [1]), ("{", [1]), ("{a", [1]), ("{:{:{}}}", [1, 2, 3]),
    ("{0.}", [1]), ("{0[}", [1]), ("{0[]}", ["ab"]), ("{0[1]x}", ["ab"]), ("{}{0}", [1]), ("{0}{}", [1]), ("{x}", [1]), ("{}", []),
    ("{:{}}", ["x", 5]), ("}", []), ("{{}}{{", []), ("a}b", []), ("{0!r:>{1}}", ["x", 8]), ("{:}}", [1]), ("{0} {1} {0}", [1, "b"]),
    ("{:>10}|{:<10}|{:^10}|{:*^10}", [1, "a", 1.5, None]), ("{:>10}", [1.5]), ("{0:{1}.{2}f}", [3.14159, 10, 2]), ("{!r} {!s} {!a}", ["\xe9", "\xe9", "\xe9"]),
    ("{:d}", ["a"]), ("{:,} {:_x}", [1234567, 2**40]), ("{0[0]}{0[1]}", ["ab"]), ("{0[99999999999999999999]}", ["ab"]), ("\u20ac{}\xe9", [1]), ("{:5}|{:5}|{:5}|", [1, "a", True]),
    ("{2}", [1]), ("{{{}}}", [5]), ("{:{{}}}", [5]), ("{:%}", [0.25]), ("{!r:}", [1]), ("{0:}", [1]), ("{::>5}", [1]), ("{:", [1]), ("{0!}", [1]), ("{ }", [1]),
]

DYN = [5, -7, 0, True, False, 2**70, -(2**61), 10**400, 1.5, -0.0, 1e300, float("inf"), float("nan"), 2 - 3j, 0j, "ab", "%s!", None]
DYN_OPS = [("add", operator.add), ("sub", operator.sub), ("mul", operator.mul), ("truediv", operator.truediv),
           ("floordiv", operator.floordiv), ("mod", operator.mod),
           ("pow", lambda a, b: None if isinstance(b, (int, float)) and abs(b) > 1e4 or isinstance(a, complex) or isinstance(b, complex) else a ** b),
           ("lshift", lambda a, b: None if type(b) is int and b > 1000 else a << b), ("rshift", operator.rshift), ("and", operator.and_), ("or", operator.or_), ("xor", operator.xor),
           ("matmul", operator.matmul), ("divmod", divmod), ("lt", operator.lt), ("le", operator.le), ("eq", operator.eq),
           ("ne", operator.ne), ("gt", operator.gt), ("ge", operator.ge)]
DYN_UNARY = [operator.neg, operator.pos, operator.invert, abs, bool, str, repr, lambda v: len(v) if not isinstance(v, str) else 0,
             lambda v: None if v is None or isinstance(v, str) or v != v else hash(v), lambda v: operator.index(v), lambda v: v[0] if not isinstance(v, str) else 0, lambda v: 1 in v if not isinstance(v, str) else 0]


def dyn(f, *args):
    if any(isinstance(a, int) and abs(a) > 10**300 for a in args):
        r = attempt(lambda *xs: (lambda v: hash(v) if isinstance(v, int) and abs(v) > 10**300 else v)(f(*xs)), *args)
        return r
    r = attempt(f, *args)
    return r if len(r) < 500 else r[:500]


PARSE_FLOAT = ["1", " 1.5 ", "1e5", "1E+5", ".5", "5.", ".", "", "1_000.5", "1__0", "_1", "1_", "1e1_0", "1e_1", "1_e1", "1._5", "1_.5", "inf", "-Infinity", "nan",
               "+NaN", "infin", "1e400", "-1e400", "1e-400", "0x10", "1e", "1e+", "+-1", "1 2", "\u0661\u0662.5", "\u2003 1", "123456789012345678901234567890", "0.1", "9007199254740993", "1.7976931348623159e308",
               "2.2250738585072011e-308", "4.9e-324", "2.4703282292062328e-324", "1" * 400, "0." + "0" * 400 + "1", "1e23", "8.5e22", "nan(1)", "00012", "-0"]
FROMHEX = ["0x1p0", "1.8", "-0x1.8p3", "0x.8", "0x", "", "inf", "-nan", "1p", "1p5000", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p1023", "0x1.fffffffffffff8p1023", "1e4", "0x1p-1080", " 0x1 ", "x", "1..2", "0x1p-1075"]
PARSE_COMPLEX = ["1", "1j", "1+2j", "(1+2j)", " ( 1-2J ) ", "j", "-j", "1+j", "1 + 2j", "1+2", "infj", "nan-infj", "1e5+1_0j", "(1", "1)", "", "()", "1+2jj", "+j", "1-j", "x"]


def rows(name, items, per_line=1):
    print("static const text_row %s[] = {" % name)
    for i in range(0, len(items), per_line):
        print("    " + " ".join("{%s}," % ", ".join(quote(p) for p in item) for item in items[i:i + per_line]))
    print("};")


def main():
    print("/* Written by make_number_cases.py. */")
    print("enum { BULK_COUNT = %d };" % COUNT)
    print("static const uint64_t bulk[][%d] = {" % len(BULK))
    for kind in range(4):
        xs = list(doubles(kind, COUNT))
        sums = []
        for f in BULK:
            h = 0xCBF29CE484222325
            for i, x in enumerate(xs):
                h = fnv(h, f(i, x))
            sums.append("0x%016xu" % h)
        print("    {" + ",\n     ".join(", ".join(sums[i:i + 6]) for i in range(0, len(sums), 6)) + "},")
    print("};")
    print("static const char *const specs[] = {")
    for i in range(0, len(SPECS), 12):
        print("    " + " ".join(quote(s) + "," for s in SPECS[i:i + 12]))
    print("};")
    print("static const format_row formats[] = {")
    for v in VALUES:
        results = [attempt(format, v, s) for s in SPECS]
        print("    {" + quote(token(v)) + ", {")
        line = ""
        for r in results:
            item = "0x%08xu, " % (fnv(0xCBF29CE484222325, r) & 0xFFFFFFFF)
            if len(line) + len(item) > 117:
                print("        " + line.rstrip())
                line = ""
            line += item
        print("        " + line.rstrip() + "}},")
    print("};")
    rows("percents", [(f, "\x01".join(token(v) for v in a), attempt(lambda: f % tuple(a))) for f, a in PERCENT])
    rows("fields", [(f, "\x01".join(token(v) for v in a), attempt(lambda: f.format(*a))) for f, a in FORMAT])
    rows("float_texts", [(s, "", attempt(float, s)) for s in PARSE_FLOAT])
    rows("hex_texts", [(s, "", attempt(float.fromhex, s)) for s in FROMHEX])
    rows("complex_texts", [(s, "", attempt(complex, s)) for s in PARSE_COMPLEX])
    print("static const char *const dyn_values[] = {")
    for v in DYN:
        print("    " + quote(token(v)) + ",")
    print("};")
    print("static const uint64_t dyn_rows[][%d] = {" % len(DYN))
    for name, f in DYN_OPS:
        print("    { /* %s */" % name)
        sums = []
        for a in DYN:
            h = 0xCBF29CE484222325
            for b in DYN:
                h = fnv(h, dyn(f, a, b))
            sums.append("0x%016xu" % h)
        for i in range(0, len(sums), 5):
            print("        " + ", ".join(sums[i:i + 5]) + ",")
        print("    },")
    print("};")
    print("static const uint64_t dyn_unary[][%d] = {" % len(DYN_UNARY))
    for a in DYN:
        sums = ["0x%016xu" % fnv(0xCBF29CE484222325, dyn(f, a)) for f in DYN_UNARY]
        print("    {" + ",\n     ".join(", ".join(sums[i:i + 5]) for i in range(0, len(sums), 5)) + "},")
    print("};")


if __name__ == "__main__":
    main()
