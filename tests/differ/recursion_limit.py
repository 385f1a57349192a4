# The recursion limit scales the stack that may be used, it does not count calls: RecursionError comes later than at the
# limit where frames are small. CPython prints False.
import sys


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


sys.setrecursionlimit(500)
try:
    count(600)
    print(True)
except RecursionError:
    print(False)
