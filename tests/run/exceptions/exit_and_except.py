# What sys.exit() makes of its argument; except clauses that name no exception classes.
import sys
for x in (None, 3, "m", (1, 2), [1]):
    try: sys.exit(x)
    except SystemExit as e: print(repr(e), e.args, e.code)
try:
    try: raise ValueError
    except "notaclass": pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except (KeyError, 5): pass
except TypeError as e: print(e)
