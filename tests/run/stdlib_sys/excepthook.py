# sys.excepthook: called instead of the report, found when it is needed, and not for SystemExit.
import sys


def first(kind, value, traceback):
    print("first", kind.__name__, value)


def second(kind, value, traceback):
    depth = 0
    while traceback is not None:
        depth += 1
        traceback = traceback.tb_next
    print("second", kind.__name__, value, depth)
    sys.__excepthook__(kind, value, None)


def fail(n):
    if n == 0:
        raise LookupError("deep")
    fail(n - 1)


print(sys.excepthook is sys.__excepthook__)
sys.excepthook = first
sys.excepthook = second
print(sys.excepthook is second)
try:
    fail(0)
except LookupError as e:
    print("caught", e)
fail(2)
