# traceback: texts of exceptions, chains, groups and notes; frames as summaries.
import builtins
import io
import sys
import traceback


def print(*items, end="\n"):
    builtins.print(*[str(item).replace(__file__, "FILE") for item in items], end=end)


def f(n):
    if n == 0:
        g()
    else:
        f(n - 1)
def g():
    raise ValueError("shown by\nprint_exc")
try:
    f(2)
except ValueError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    print([(fs.name, fs.lineno, fs.line) for fs in traceback.extract_tb(e.__traceback__)])
    print(traceback.format_tb(e.__traceback__)[1:2], len(traceback.format_exception(e)))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue())
    out = io.StringIO()
    traceback.print_tb(e.__traceback__, limit=1, file=out)
    print(out.getvalue())
    print(traceback.format_list(traceback.extract_tb(e.__traceback__))[-1])
    print(traceback.extract_tb(e.__traceback__)[0].name, traceback.extract_tb(e.__traceback__)[0])
    for name, line, fn, text in traceback.extract_tb(e.__traceback__): print(line, fn, text)
try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("second") from e
except RuntimeError as e:
    out = io.StringIO()
    traceback.print_exception(e, file=out)
    print(out.getvalue())
    print("".join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)), end="")
    print(traceback.format_exception(e, limit=0))
try:
    try:
        int("x")
    finally:
        [][1]
except IndexError:
    traceback.print_exc()
traceback.print_exc()
try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e:
    print("".join(traceback.format_exception(e)))
    e.add_note("a note")
    print(traceback.format_exception_only(e))
try: traceback.print_exception(5)
except TypeError as e: print(e)
