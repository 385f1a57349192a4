# expect: E0209 4:20 import * only allowed at module level
# expect: W0502 4:5 no module named 'os': the import raises ModuleNotFoundError when it is executed
def f():
    from os import *
