"""Writes object_cases.inc: what CPython's exceptions say, and how it binds arguments.

Exceptions: a row per type and arguments, with str() and repr(). Binding: random signatures and calls, drawn from the same
numbers as in object_test.c, folded into a hash per seed.
"""
from make_container_cases import Fold, Random


def literal(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


EXCEPTIONS = [
    ("ValueError", ()), ("ValueError", ("bad",)), ("ValueError", ("bad", 1)), ("ValueError", ("it's",)),
    ("KeyError", ("k",)), ("KeyError", (1,)), ("KeyError", ()), ("KeyError", ("a", "b")), ("IndexError", (5,)),
    ("OSError", ()), ("OSError", ("x",)), ("OSError", (2, "No such file")), ("OSError", (2, "No such file", "a.txt")),
    ("OSError", (13, "Permission denied", "b")), ("OSError", (9999, "odd")), ("OSError", (17, "there", "p", None, "q")),
    ("FileNotFoundError", (2, "gone", "z")), ("FileNotFoundError", ("gone",)), ("StopIteration", (3,)),
    ("StopIteration", ()), ("SystemExit", (3,)), ("SystemExit", ()), ("SystemExit", (1, 2)), ("ImportError", ("no",)),
    ("ImportError", ("no", 2)), ("ModuleNotFoundError", ("No module named 'x'",)), ("AttributeError", ("no x",)),
    ("UnicodeDecodeError", ("utf-8", b"ab\xffc", 2, 3, "invalid start byte")),
    ("UnicodeDecodeError", ("utf-8", b"ab\xffc", 1, 3, "bad")),
    ("UnicodeEncodeError", ("ascii", "a\xe9", 1, 2, "ordinal not in range(128)")),
    ("UnicodeEncodeError", ("ascii", "a\u20ac", 1, 2, "ordinal")), ("UnicodeEncodeError", ("ascii", "a\U0001f600", 1, 2, "o")),
    ("UnicodeEncodeError", ("ascii", "abcd", 1, 3, "o")), ("UnicodeTranslateError", ("a\xe9", 1, 2, "why")),
    ("SyntaxError", ("msg",)), ("SyntaxError", ("msg", ("f.py", 3, 5, "text"))), ("RecursionError", ("deep",)),
    ("GeneratorExit", ()), ("NotImplementedError", ("later",)), ("AssertionError", (None,)), ("Warning", (1.5, True)),
]


def argument(x):
    if isinstance(x, tuple):
        return "t" + ",".join(argument(y) for y in x)
    if isinstance(x, bytes):
        return "y" + x.decode("latin-1")
    if x is None:
        return "n"
    if isinstance(x, bool):
        return "b%d" % x
    if isinstance(x, int):
        return "i%d" % x
    if isinstance(x, float):
        return "f%r" % x
    return "s" + x


def signature(r):
    """Parameters as (name, kind, has default); the source of a function that has them."""
    names = list("abcdef")
    params = []
    nposonly, nnormal, nkwonly = r(3), r(3), r(3)
    star, starstar = r(3) == 0, r(3) == 0
    defaults_from = r(nposonly + nnormal + 2)
    for i in range(nposonly + nnormal):
        params.append((names.pop(0), 0 if i < nposonly else 1, i >= defaults_from))
    if star:
        params.append(("args", 2, False))
    for i in range(nkwonly):
        params.append((names.pop(0), 3, r(2) == 0))
    if starstar:
        params.append(("kw", 4, False))
    return params


def source(params):
    out, seen_posonly, slash, star = [], False, False, False
    for name, kind, default in params:
        if kind != 0 and seen_posonly and not slash:
            out.append("/")
            slash = True
        seen_posonly |= kind == 0
        if kind == 3 and not star:
            out.append("*")
            star = True
        if kind == 2:
            star = True
        out.append({2: "*", 4: "**"}.get(kind, "") + name + ("='%s0'" % name if default else ""))
    if seen_posonly and not slash:
        out.append("/")
    return f"def f({', '.join(out)}): return ({' '.join(p[0] + ',' for p in params)})"


def run_binding(seed):
    r, fold = Random(seed), Fold()
    for _ in range(200):
        params = signature(r)
        scope = {}
        exec(source(params), scope)
        for _ in range(6):
            args = tuple(range(r(6)))
            kwargs = {}
            for name in "abcdefx":
                if r(4) == 0:
                    kwargs[name] = name + "!"
            try:
                fold(scope["f"](*args, **kwargs))
            except TypeError as e:
                fold(e)
    return fold.h


def main():
    with open("object_cases.inc", "w") as out:
        out.write("/* Written by make_object_cases.py; do not edit. */\n")
        out.write("typedef struct { int type_id, nargs; const char *args[6]; int lengths[6]; const char *str, *repr; } exc_row;\n")
        out.write("static const exc_row exc_rows[] = {\n")
        for name, args in EXCEPTIONS:
            e = getattr(__builtins__, name)(*args)
            texts = [argument(x) for x in args]
            raw = ", ".join('"' + "".join("\\%03o" % b for b in t.encode("latin-1" if t[0] == "y" else "utf-8")) + '"'
                            for t in texts) or '""'
            lengths = ", ".join(str(len(t.encode("latin-1" if t[0] == "y" else "utf-8"))) for t in texts) or "0"
            out.write(f"    {{TAU_ID_{name}, {len(args)}, {{{raw}}}, {{{lengths}}}, {literal(str(e))}, {literal(repr(e))}}},\n")
        out.write("};\n")
        rows = ", ".join("0x%016xull" % run_binding(seed) for seed in range(1, 21))
        out.write(f"static const uint64_t binding_hashes[] = {{{rows}}};\n")


if __name__ == "__main__":
    main()
