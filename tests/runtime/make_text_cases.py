#!/usr/bin/env python3
"""Writes text_cases.inc: calls of str and bytes methods with CPython's results, for text_test.c.

usage: make_text_cases.py > text_cases.inc      (with CPython 3.11)
"""
import random
import sys

random.seed(5)
NONE = 0xFFFFFFFFFFFFFFF
cases = []


def c_text(value):
    """A C string literal of the UTF-8 (surrogates as three bytes) of a str, or of bytes."""
    data = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
    out = []
    for byte in data:
        if 32 <= byte < 127 and byte not in b'"\\?':
            out.append(chr(byte))
        else:
            out.append("\\%03o" % byte)
    return '"' + "".join(out) + '"', len(data)


def shown(call):
    try:
        return ascii(call())
    except Exception as error:
        return type(error).__name__ + ": " + ascii(str(error))[1:-1]


def case(op, call, *args):
    texts = [a for a in args if isinstance(a, (str, bytes))]
    numbers = [a for a in args if isinstance(a, int)]
    cells = []
    for i in range(3):
        text, n = c_text(texts[i]) if i < len(texts) else ("NULL", 0)
        cells.append(f"{text}, {n}")
    numbers = (numbers + [0, 0, 0])[:3]
    cells += [str(n) if n != NONE else "NONE" for n in numbers]
    cases.append(f'    {{"{op}", {", ".join(cells)}, {c_text(shown(call))[0]}}},')


ALPHABETS = ["ab", "ab ", "abc,\t\n\r", "aB1-_'", "aé\xa0\x85\xdf", "aβΣσς α", "a€\u2028\u3000", "a😀b", "ǅßﬁİıŉ'", "0٣½²Ⅷ一x",
             "a\ud800b", "\x00\x1f\x7f\\'\"\n", "\u0301e\u200b\u00adz"]


def text(most=12):
    letters = random.choice(ALPHABETS)
    return "".join(random.choice(letters) for _ in range(random.randint(0, most)))


def pair():
    letters = random.choice(ALPHABETS)
    s = "".join(random.choice(letters) for _ in range(random.randint(0, 24)))
    if random.random() < 0.2:
        letters = random.choice(ALPHABETS)
    return s, "".join(random.choice(letters) for _ in range(random.randint(0, 3)))


def bound():
    return random.choice([0, NONE, -1, 1, 2, 3, -3, 5, 30, -30])


def clip(n):
    return None if n == NONE else n


def strings():
    for _ in range(16):
        for op in ("find", "rfind", "index", "rindex", "count"):
            s, x = pair()
            i, j = bound(), bound()
            case(op, lambda: getattr(s, op)(x, i, clip(j)), s, x, i, j)
        s, x = pair()
        i, j = bound(), bound()
        case("startswith", lambda: s.startswith(x, i, clip(j)), s, x, i, j)
        case("endswith", lambda: s.endswith(x, i, clip(j)), s, x, i, j)
        case("contains", lambda: x in s, s, x)
        y = text(3)
        n = random.choice([-1, -1, 0, 1, 2])
        case("replace", lambda: s.replace(x, y, n), s, x, y, n)
        case("removeprefix", lambda: s.removeprefix(x), s, x)
        case("removesuffix", lambda: s.removesuffix(x), s, x)
        n = random.choice([-1, -1, 0, 1, 2, 5])
        case("split", lambda: s.split(x, n), s, x, n)
        case("rsplit", lambda: s.rsplit(x, n), s, x, n)
        case("split_space", lambda: s.split(None, n), s, n)
        case("rsplit_space", lambda: s.rsplit(None, n), s, n)
        n = random.randint(0, 1)
        case("splitlines", lambda: s.splitlines(n), s, n)
        for ends, name in ((1, "lstrip"), (2, "rstrip"), (3, "strip")):
            case("strip_space", lambda: getattr(s, name)(), s, ends)
            case("strip_chars", lambda: getattr(s, name)(x), s, x, ends)
        i, j, k = bound(), bound(), random.choice([1, 2, 3, -1, -2])
        case("getrange", lambda: s[i:clip(j)], s, i, j)
        case("getslice", lambda: s[clip(i):clip(j):k], s, i, j, k)
        i = random.randint(-25, 25)
        case("getitem", lambda: s[i], s, i)
        case("concat", lambda: s + x, s, x)
        case("concat_c", lambda: s + x + s, s, x)
        n = random.choice([-1, 0, 1, 2, 3, 7])
        case("mul", lambda: s * n, s, n)
        case("cmp", lambda: (s > x) - (s < x), s, x)
        case("eq", lambda: s == x, s, x)
        case("join3", lambda: x.join([s, x, s]), s, x)
        case("repr", lambda: repr(s), s)
        case("ascii", lambda: ascii(s), s)
        n = random.randint(-2, 30)
        fill = random.choice(["*", "é", "€", "😀"])
        for op in ("center", "ljust", "rjust"):
            case(op, lambda: getattr(s, op)(n, fill), s, fill, n)
        x = random.choice(["", "-", "+"]) + s
        case("zfill", lambda: x.zfill(n), x, n)
        n = random.choice([0, 1, 4, 8, -1])
        case("expandtabs", lambda: s.expandtabs(n), s, n)
    for _ in range(12):
        for op in ("lower", "upper", "title", "capitalize", "swapcase", "casefold", "isalpha", "isdecimal", "isdigit",
                   "isnumeric", "isalnum", "isspace", "islower", "isupper", "istitle", "isidentifier", "isprintable",
                   "isascii"):
            s = text(6)
            case(op, lambda: getattr(s, op)(), s)


CODECS = ["utf-8", "utf-8-sig", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "L1", "foo"]
ENCODE_ERRORS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]
DECODE_ERRORS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]
PIECES = [b"a", b"\xc3\xa9", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\xff", b"\xc3", b"\xe2\x82", b"\xf0\x9f", b"\xed\xa0\x80",
          b"\xc0\x80", b"\xf5\x80\x80\x80", b"\xe0\x80\x80", b"\x80", b"\x00\xd8", b"\xef\xbb\xbf", b"\xff\xfe", b"bcd"]


def codecs():
    for _ in range(120):
        s = "".join(random.choice("aé€😀\ud800\udc80\udcff") for _ in range(random.randint(0, 4)))
        enc, errors = random.choice(CODECS), random.choice(ENCODE_ERRORS)
        case("encode", lambda: s.encode(enc, errors), s, enc, errors)
    for _ in range(220):
        b = b"".join(random.choice(PIECES) for _ in range(random.randint(0, 4)))
        enc, errors = random.choice(CODECS[:3] + CODECS), random.choice(DECODE_ERRORS)
        case("decode", lambda: b.decode(enc, errors), b, enc, errors)


BYTES = [b"ab", b"ab \n", b"aB1-_", b"a,\r\n", b"\x00\xff'\"", b"\t a"]


def octets(most=16):
    letters = random.choice(BYTES)
    return bytes(random.choice(letters) for _ in range(random.randint(0, most)))


def bytes_methods():
    for _ in range(14):
        s, x = octets(20), octets(2)
        i, j = bound(), bound()
        for op in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
            case("b." + op, lambda: getattr(s, op)(x, i, clip(j)), s, x, i, j)
        n = random.choice([-1, -1, 0, 1, 2])
        y = octets(3)
        case("b.replace", lambda: s.replace(x, y, n), s, x, y, n)
        case("b.split", lambda: s.split(x, n), s, x, n)
        case("b.rsplit", lambda: s.rsplit(x, n), s, x, n)
        case("b.split_space", lambda: s.split(None, n), s, n)
        case("b.rsplit_space", lambda: s.rsplit(None, n), s, n)
        case("b.splitlines", lambda: s.splitlines(n), s, n)
        for ends, name in ((1, "lstrip"), (2, "rstrip"), (3, "strip")):
            case("b.strip", lambda: getattr(s, name)(x), s, x, ends)
            case("b.strip_space", lambda: getattr(s, name)(), s, ends)
        case("b.repr", lambda: repr(s), s)
        case("b.repr_array", lambda: repr(bytearray(s)), s)
        case("b.removeprefix", lambda: s.removeprefix(x), s, x)
        case("b.removesuffix", lambda: s.removesuffix(x), s, x)
        n = random.randint(-2, 30)
        for op in ("center", "ljust", "rjust"):
            case("b." + op, lambda: getattr(s, op)(n, b"*"), s, n)
        case("b.zfill", lambda: s.zfill(n), s, n)
        n = random.choice([0, 1, 4, 8, -1])
        case("b.expandtabs", lambda: s.expandtabs(n), s, n)
        case("b.translate", lambda: s.translate(None, x), s, x)
        n = random.choice([1, 2, 3, -1, -2])
        case("b.hex", lambda: s.hex(":", n), s, n)
        i, j = bound(), bound()
        case("b.getrange", lambda: s[i:clip(j)], s, i, j)
        case("b.getslice", lambda: s[clip(i):clip(j):n], s, i, j, n)
        case("b.concat", lambda: s + x, s, x)
        case("b.mul", lambda: s * n, s, n)
        case("b.join3", lambda: x.join([s, x, s]), s, x)
        case("b.order", lambda: (s > x) - (s < x), s, x)
        for op in ("lower", "upper", "title", "capitalize", "swapcase", "isalpha", "isdigit", "isalnum", "isspace", "islower",
                   "isupper", "istitle", "isascii"):
            s = octets(5)
            case("b." + op, lambda: getattr(s, op)(), s)

        def sliced(b, i, j, k, v):
            b[clip(i):clip(j):k] = v
            return bytes(b)

        def cut(b, i, j, k):
            del b[clip(i):clip(j):k]
            return bytes(b)
        k = random.choice([1, 1, 2, -1])
        s = octets(8)
        case("b.setslice", lambda: sliced(bytearray(s), i, j, k, x), s, x, i, j, k)
        case("b.delslice", lambda: cut(bytearray(s), i, j, k), s, i, j, k)
    for s in ("", "0", "00ff", "0 0", "a0 b1", "0g", "g", "é0", " 12\n34 "):
        case("b.fromhex", lambda: bytes.fromhex(s), s)


def hash_all(values):
    h = 2166136261
    for v in values:
        h = ((h ^ v) * 16777619) & 0xFFFFFFFF
    return h


def unicode_sums():
    points = [c for c in range(0x110000) if not 0xd800 <= c < 0xe000]
    print("static const unicode_sum sums[] = {")
    for name, convert in (("lower", str.lower), ("upper", str.upper), ("title", str.title), ("casefold", str.casefold)):
        print(f'    {{"{name}", {hash_all(ord(x) for c in points for x in convert(chr(c)))}u}},')
    for name in ("isalpha", "isdecimal", "isdigit", "isnumeric", "isspace", "islower", "isupper", "istitle", "isidentifier",
                 "isprintable", "isalnum"):
        print(f'    {{"{name}", {hash_all(int(getattr(chr(c), name)()) for c in points)}u}},')
    print(f'    {{"continues", {hash_all(int(("a" + chr(c)).isidentifier()) for c in points)}u}},')
    print(f'    {{"sigma", {hash_all(ord(("A" + chr(c) + chr(0x3a3)).lower()[-1]) for c in points)}u}},')
    print("};")


strings()
codecs()
bytes_methods()
print("/* Written by make_text_cases.py with CPython " + sys.version.split()[0] + ". */")
print("static const text_case cases[] = {")
print("\n".join(cases))
print("};")
unicode_sums()
