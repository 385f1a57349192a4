"""The fixed cases of the number fuzzer: every operator and conversion on every combination of operand types.

The text is the same for every seed, only the rows differ, so one build serves many evaluations. Operands without bounds
would let `**` and `<<` make ints of any size; their right operands come from the columns of small values.
"""
import re

from operands import COLUMNS
from program import Case

PAIRS = ("ab", "xy", "ax", "xa", "pa", "ap", "px", "xp", "pq", "mn", "ma", "xm")
BINARY = ("+", "-", "*", "/", "//", "%")
BITS = ("&", "|", "^")
COMPARISONS = ("<", "<=", "==", "!=", ">", ">=")
POWERS = ("ak", "kl", "aj", "xk", "xy", "xa", "ax", "pk", "kp", "mj", "xj", "jj", "pq", "jx")
SHIFTS = ("ak", "kl", "ab", "pk", "kp", "mk", "mj", "xk", "ax", "mn")

UNARY = """-V|+V|~V|not V|abs(V)|bool(V)|int(V)|float(V)|complex(V)|str(V)|repr(V)|ascii(V)|format(V)|f"{V}"|f"{V!r:>30}"
round(V)|round(V, k)|round(V, 2)|round(V, -1)|round(V, None)|V.__round__(k)|divmod(V, 3)|divmod(V, 0.7)|V.as_integer_ratio()|V.real|V.imag|V.conjugate()
V == V|V is V|V and 1|V or 2|1 if V else 2|hash(V) if V == V else 0|format(V, g)|f"{V:{g}}"|w % V|"%s|%r" % (V, V)
f"{V:,}"|f"{V:.3f}"|f"{V:+.0e}"|f"{V:g}"|f"{V:#.3g}"|f"{V:020}"|f"{V:_}"|f"{V:.2%}"|f"{V:^+25,.4f}"|"%d" % V|"%5.1f" % V|"%e" % V|"%g" % V
"{:>{}}".format(V, k)|min(V, 1)|max(V, 0.5)|max(V, a, x)|min(x, V)|sum([V, V, V])|sum([V, 0.1, a])|isinstance(V, int)|type(V) is float
V == None|V < "1"|V + "1"|"ab" * V if abs(V) < 50 else 0|[1, 2] * V if abs(V) < 50 else 0|[0, 1, 2][V]|V in (1, 2.0, True)|{1: "i", 2.5: "f"}.get(V)
V * V|V + V|V - V|V ** 2|V ** -1|V ** 0.5|V ** 3|2 ** V if V < 1000 else 0|1 / V|1 // V|1 % V|1.5 // V|V // 1|V % 1|-V // 2|-V % 7"""

INT_ONLY = """hex(V)|oct(V)|bin(V)|V.bit_length()|V.bit_count()|V.numerator|V.denominator|V.__index__()|f"{V:x}"|f"{V:#b}"|f"{V:#_X}"|f"{V:o}"|"%x" % V
"%#o" % V|"%+05d" % V|chr(V) if abs(V) < 0xD800 or V > 0xFFFF else 0|V.to_bytes(k, "big")|V.to_bytes(k, "little", signed=True)|V.to_bytes(l, "middle")
int.from_bytes(V.to_bytes(150, "big", signed=True), "big", signed=True)|int.from_bytes(V.to_bytes(l, "little"), "little")|range(V)[k]|len(range(V))|V.to_bytes()
pow(V, b, c)|pow(V, k, c)|pow(V, -1, c)|pow(V, k)|divmod(V, c)|V // (k or 1)|V % (k or 1)|V >> 3|V << 3|V & 255|V & -256|V | 1|V ^ -1|V & 0xFFFFFFFFFFFFFFFF
V & 0xFFFFFFFF|(V & 0xFFFFFFFF) * (b & 0xFFFFFFFF)|((V & 0xFFFFFFFFFFFFFFFF) * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
(V ^ (V >> 33)) * 0xFF51AFD7ED558CCD & 0xFFFFFFFFFFFFFFFF|V // 10|V % 10|V // -7|V % -7|divmod(V, 10)|divmod(-V, -16)|V % 4611686018427387904|V // 1152921504606846976
V < b < c|V <= b <= c|V == b != c|V < 0 <= b|0 <= V < 1152921504606846976|V in range(10)|V in range(-5, 1000, 5)|int(str(V))|int(V.__repr__(), 10)|int(hex(V), 16)|int(bin(V), 0)
V.__add__(b)|V.__rsub__(b)|V.__mul__(x)|V.__truediv__(b)|V.__floordiv__(c)|V.__pow__(k)|V.__lt__(b)|V.__eq__(x)|V.__divmod__(c)|V.__neg__()|V.__bool__()"""

FLOAT_ONLY = """V.is_integer()|V.hex()|float.fromhex(V.hex())|float(repr(V))|V.__floor__()|V.__ceil__()|V.__trunc__()|V.__int__()|int(V // 1)|f"{V:n}"|f"{V:z.1f}"
f"{V:.17g}"|f"{V:.0f}"|f"{V:e}"|f"{V:.30f}"|f"{V:%}"|f"{V:G}"|f"{V:.1f}"|f"{V:.15}"|f"{V:010.2f}"|f"{V:=+12}"|"%.3g" % V|"%#.0f" % V|"%i" % V|"%x" % V|round(V, 15)
V < y < z|V <= y <= z|V == y != z|V < a < y|divmod(V, y)|pow(V, k)|pow(V, k, 3)|int(V) + 1|int(V) & 0xFF|V // y * y + V % y|V * 1e308|V / 3|V % 360.0|V.__add__(y)|V.__mod__(y)|V.__pow__(y)
V.__eq__(a)|V.__lt__(a)|V.__radd__(a)|V.__divmod__(y)|V.__abs__()|V.__bool__()|(V > 0) - (V < 0)|V if V > y else y|V != V|sum([V, y, z])|sorted([V, y])[0] == V|max(V, y)|min(y, V, z)"""

COMPLEX = """complex(x, y)|complex(a, y)|complex(m, n)|complex(x, y) + complex(z, a)|complex(x, y) - z|complex(x, y) * complex(z, k)|complex(x, y) / complex(z, k)|x / complex(k, l)
complex(k, l) ** 2|complex(k, l) ** -3|complex(x, 1.0) == x|complex(a, 0.0) == a|abs(complex(x, y))|complex(x, y).conjugate()|-complex(x, y)|bool(complex(x, y))|complex(x, y) < 1j
complex(x, y) // 1|complex(x, y) * a|a - complex(x, y)|hash(complex(x, y)) if x == x and y == y else 0|str(complex(x, y))|f"{complex(x, y):.3f}"|complex(t)|complex(k, l) / complex(a, b)"""

TEXT = """round(x, a)|int(s)|int(s, 0)|int(s, 16)|int(s, 2)|int(s, 8)|int(s, 36)|int(s, k)|int(s, a)|float(t)|float(s)|int(t)|float.fromhex(h)|float.fromhex(t)|float.fromhex(s)|complex(h)
int(s.encode())|float(t.encode())|int(s.encode(), 16)|format(s, g)|w % s|bool(t)|int(t, 10)|int(float(t))|float(int(s))|round(float(t), k)|float(t) == float(repr(float(t)))|s == str(a)"""

MATH_ONE = """sqrt fabs floor ceil trunc exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh
frexp modf isnan isinf isfinite degrees radians erf erfc ulp isqrt cbrt gamma lgamma""".split()
MATH_TWO = """copysign fmod remainder nextafter atan2 hypot pow isclose gcd lcm log""".split()
MATH_MORE = """math.ldexp(x, k)|math.ldexp(x, a)|math.ldexp(a, k)|math.ldexp(m, n)|math.comb(k, l)|math.comb(a, k)|math.comb(m, k)|math.perm(k, l)|math.perm(a, k)|math.perm(k)
math.perm(k, x)|math.factorial(k)|math.factorial(x) if abs(x) < 1000 else 0|math.factorial(j)|math.gcd(a, b, c)|math.gcd()|math.gcd(k, l)|math.lcm(k, l, a)|math.lcm()|math.isqrt(a * a)
math.isqrt(a * a + 1)|math.fsum([x, y, z])|math.fsum([m, n, o])|math.fsum([a, b, k])|math.fsum([x, -x, y, 1e-20])|math.prod([a, b, c])|math.prod([x, y, z])|math.prod([m, n, o])
math.prod([k, x], start=a)|math.prod([])|math.dist([x, y], [z, x])|math.dist([a, k], [b, l])|math.dist([m], [n, o])|math.dist((x, y, z), (k, l, 0.5))|math.hypot(x, y, z)|math.hypot(m, n, o)
math.hypot(x)|math.hypot()|math.isclose(x, y, rel_tol=0.1)|math.isclose(x, y, abs_tol=1.0)|math.isclose(a, b, rel_tol=z)|math.isclose(x, x)|math.log(a, k)|math.log(a, 2)|math.log(a, 10)|math.log(x, y)
math.log(m, j)|math.sqrt(s)|math.floor(s)|math.gcd(a, x)|math.sqrt(a * a)|math.sqrt(x * x)|math.pow(x, k)|math.pow(a, 2)|math.trunc(x / 3)|math.floor(x / 7)|math.ceil(a / 3)|math.fmod(a, 7)
math.remainder(x, 3)|math.copysign(1, x)|math.copysign(a, -0.0)|math.nextafter(x, math.inf)|math.nextafter(x, a)|math.ulp(a)|math.floor(-x)|math.ceil(-x)|math.sin(x) * math.cos(y)"""

NAMES = {name: re.compile(rf"\b{name}\b") for name in COLUMNS}


def case(text):
    """The columns of a case are the one-letter names in it that are not part of a word or a method."""
    bare = re.sub(r'"[^"{]*"|!r\b|:[^{}"]*\}', '', text)
    return Case([name for name, pattern in NAMES.items() if pattern.search(bare)], text)


def cases_of(text, variables=("",)):
    expressions = [e for line in text.split("\n") for e in split_cases(line)]
    return [case(re.sub(r"\bV\b", v, e)) for v in variables for e in expressions]


def split_cases(line):
    """Expressions are separated by `|` without spaces around, outside of quotes."""
    return re.findall(r'(?:"[^"]*"| \| |[^|])+', line)


def in_place(left, operator, right):
    return Case([left, right] if left != right else [left], f"r = {left}\nr {operator}= {right}\nreturn r")


def operators():
    cases = [case(f"{pair[0]} {operator} {pair[1]}") for operator in BINARY + BITS for pair in PAIRS]
    cases += [case(f"{pair[0]} ** {pair[1]}") for pair in POWERS]
    cases += [case(f"{pair[0]} >> {pair[1]}") for pair in SHIFTS]
    for left, right in SHIFTS:
        fits = f"abs({right}) < 3000 or not {left}"
        cases.append(case(f"{left} << {right} if {fits} else 0"))
    return cases + [case(f"divmod({pair[0]}, {pair[1]})") for pair in PAIRS]


def comparisons():
    cases = [case(f"{pair[0]} {operator} {pair[1]}") for operator in COMPARISONS for pair in PAIRS]
    cases += [in_place(pair[0], operator, pair[1]) for operator in BINARY + BITS for pair in ("ab", "xy", "ax", "xa", "pa", "mn")]
    cases += [in_place(left, "**", right) for left, right in (pair for pair in POWERS if pair[0] != pair[1])]
    cases += [in_place(pair[0], ">>", pair[1]) for pair in SHIFTS]
    return cases + [case(f"{pair[0]} {word} {pair[1]}") for word in ("and", "or", "is not") for pair in PAIRS
                    if word != "is not" or pair == "pq"]


def conversions():
    return (cases_of(UNARY, ("a", "x", "p", "m")) + cases_of(FLOAT_ONLY, ("x", "m")) + cases_of(TEXT))


def ints():
    return cases_of(INT_ONLY, ("a", "p", "m", "k")) + cases_of(COMPLEX)


def mathematics():
    cases = [case(f"math.{name}({v})") for name in MATH_ONE for v in ("x", "a", "m", "p", "k")]
    cases += [case(f"math.{name}({v[0]}, {v[1]})") for name in MATH_TWO for v in ("xy", "ab", "ax", "xk", "mn", "ya")]
    return cases + cases_of(MATH_MORE)


def programs():
    return [("operators", operators()), ("comparisons", comparisons()), ("conversions", conversions()), ("ints", ints()),
            ("math", mathematics())]
