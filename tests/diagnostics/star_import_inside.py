# expect: E0209 4:32 import * only allowed at module level
# expect: W0502 4:5 no module named 'no_such_module': the import raises ModuleNotFoundError when it is executed
def f():
    from no_such_module import *
