# __cause__, __context__, raise from, suppressed context.
def show(e):
    while e is not None:
        print(" ", type(e).__name__, e, "| cause:", repr(e.__cause__), "| context:", repr(e.__context__), "|", e.__suppress_context__)
        e = e.__cause__ or e.__context__


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("while handling")
except ValueError as e:
    show(e)
try:
    try:
        {}["k"]
    except KeyError as k:
        raise RuntimeError("from") from k
except RuntimeError as e:
    show(e)
try:
    try:
        [][0]
    except IndexError:
        raise OSError("hidden") from None
except OSError as e:
    show(e)
try:
    try:
        raise ValueError("original")
    except ValueError:
        raise
except ValueError as e:
    show(e)
try:
    try:
        raise ValueError("a")
    finally:
        raise TypeError("b")
except TypeError as e:
    show(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise ValueError("x") from "not an exception"
except TypeError as e:
    print(e)
for bad in (5, "text", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
err = ValueError("again")
for i in range(2):
    try:
        raise err
    except ValueError as e:
        print(e is err, e.__context__)
