"""del of names that are bound, were bound, and never are."""
try:
    del undefined
except NameError as e:
    print(e)
x = 1
del x
try: del x
except NameError as e: print(e)
try: print(x)
except NameError as e: print(e)
def f():
    global y
    del y
try: f()
except NameError as e: print(e)
y = 2
f()
try: f()
except NameError as e: print(e)
def g():
    del zz
try: g()
except NameError as e: print(type(e).__name__, e)
class C:
    a = 1
    del a
    try: del b
    except NameError as e: print(e)
print(hasattr(C, "a"))
for i in range(2): pass
del i
try: i
except NameError as e: print(e)
try: del len
except NameError as e: print(e)
import sys
del sys
try: sys.x
except NameError as e: print(e)
def h(n):
    if n: v = 1
    del v
    return "ok"
print(h(1))
try: h(0)
except UnboundLocalError as e: print(e)
