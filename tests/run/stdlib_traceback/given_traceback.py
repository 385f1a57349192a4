# format_exception(type, value, tb) and print_exception take the traceback that they are given.
import io
import sys
import traceback


def show(lines):
    for line in "".join(lines).splitlines():
        if line.startswith('  File "'):
            line = '  File "' + line[line.rindex("/") + 1 if "/" in line else 8:]
        print(line)


def inner():
    raise ValueError("inner")
def outer():
    try:
        inner()
    except ValueError as e:
        return e
e = outer()
try:
    raise KeyError("other") from e
except KeyError as k:
    other = k
show(traceback.format_exception(type(e), e, other.__traceback__))
show(traceback.format_exception(type(other), other, None))
show(traceback.format_exception(None, e, e.__traceback__.tb_next))
text = io.StringIO()
traceback.print_exception(type(e), e, None, file=text)
print(text.getvalue(), end="")
for wrong in (lambda: traceback.format_exception(type(e), e), lambda: traceback.format_exception(type(e), tb=None)):
    try:
        wrong()
    except ValueError as x:
        print(x)
try:
    1 / 0
except ZeroDivisionError:
    show(traceback.format_exception(*sys.exc_info()))
