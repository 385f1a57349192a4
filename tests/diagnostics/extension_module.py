# expect: E0305 3:1 'numpy' is an extension module in C for CPython, which a compiled program can't load
# expect: W0502 9:5 no module named 'torch': the import raises ModuleNotFoundError when it is executed
import numpy as np
try:
    import pandas
except ImportError:
    pandas = None
def f():
    import torch
    return torch
