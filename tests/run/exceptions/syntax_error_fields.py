# What SyntaxError takes beside its message, and what of it str() shows.
def E(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)


E(lambda: SyntaxError(1, 2)); E(lambda: SyntaxError("m", None)); E(lambda: SyntaxError("m", (1, 2))); E(lambda: SyntaxError("m", range(7)))
E(lambda: SyntaxError("m", (1, 2, 3, 4, 5))); E(lambda: str(SyntaxError("m", ("f.py", 3, 1, "t")))); E(lambda: str(SyntaxError(1, "abcd")))
E(lambda: str(SyntaxError("m", ["a/b/f.py", 3, 1, "t", 4, 5]))); E(lambda: str(SyntaxError("m", ("a/b/", None, 1, "t")))); E(lambda: str(SyntaxError()))
E(lambda: SyntaxError("m", ("f.py", 3, 1, "t", 4, 5)).end_lineno); E(lambda: SyntaxError(1, 2, 3).args); E(lambda: str(IndentationError("a", ("x", 1, 2, "t"))))
s = SyntaxError("msg", iter(("f.py", 3, 5, "code\n"))); print(s, s.msg, s.lineno, s.offset, s.text, s.filename, s.end_lineno, s.args[0])
E(lambda: int(bytearray(b"x"))); E(lambda: int(bytearray(b"12"), 3)); E(lambda: int(b"9", 8))
