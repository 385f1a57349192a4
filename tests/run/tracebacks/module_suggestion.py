# What was meant by a wrong attribute of a module.
import math, string
try: math.sqroot(2)
except AttributeError as e: print(e, e.name)
def f():
    return string.digit
f()
