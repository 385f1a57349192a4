# A hook that raises: its exception is reported, then the one it was called for.
from sys import argv
import sys


class Hook:
    def __call__(self, kind, value, traceback):
        print("hook", len(argv))
        raise KeyError("in the hook") from value


sys.excepthook = Hook()


def fail():
    raise ValueError(3)


try:
    fail()
finally:
    print("finally")
