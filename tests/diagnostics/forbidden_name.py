# expect: E0230 7:1 cannot assign to __debug__
# expect: E0230 8:5 cannot delete __debug__
# expect: E0230 9:7 cannot assign to __debug__
# expect: E0230 10:3 cannot assign to __debug__
# expect: W0502 11:1 no module named 'no_such_module': the import raises ModuleNotFoundError when it is executed
# expect: E0230 11:8 cannot assign to __debug__
__debug__ = 1
del a.__debug__
def f(__debug__): pass
f(__debug__=1)
import no_such_module as __debug__
