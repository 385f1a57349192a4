"""The anchors of binary operators and subscripts: blanks, brackets, tabs; and the blanks at a line's end."""
import sys


def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, file=sys.stderr)
        raise


a, b, l = 1, 0, [1]
tests = [
    lambda: (a)/(b),
    lambda: (a)/b,
    lambda: a/(b),
    lambda: a/ (b),
    lambda: a/((b)),
    lambda: ((a)) /b,
    lambda: a//(b),
    lambda: a %(b),
    lambda: a	/	b,
    lambda: (a)	/(b),
    lambda: a%-b,
    lambda: l [5],
    lambda: (l)[(5)],
    lambda: l[5,],
    lambda: (a
             / b),
    lambda: [y for x in l for y in x],
]
failed = None
for test in tests:
    try:
        test()
    except Exception as e:
        e.__context__ = failed
        failed = e
value = failed   
raise failed   
