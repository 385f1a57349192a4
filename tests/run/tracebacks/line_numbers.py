import sys
try: 1 / 0
except ZeroDivisionError as e:
    print(e.__traceback__.tb_lineno)
def f():
    raise KeyError('k')
try: f()
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_next is None)
        tb = tb.tb_next
try: f()
except Exception:
    print(sys.exc_info()[2].tb_lineno)
    t, v, tb = sys.exc_info()
    print(tb.tb_lineno, tb is v.__traceback__, type(tb).__name__)
