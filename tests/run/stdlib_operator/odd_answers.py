# What operator.index, operator.length_hint, len and os.fspath say to the answers of special methods.
import operator
import os


class Odd:
    def __init__(self, **answers): self.answers = answers
    def __len__(self): return self.answers["len"]
    def __index__(self): return self.answers["index"]
    def __length_hint__(self): return self.answers["hint"]
    def __fspath__(self): return self.answers["path"]


for x in (5, True, "a", None, 2.5, [1]):
    for ask in (lambda: x is True or operator.index(Odd(index=x)), lambda: operator.length_hint(Odd(len=x, hint=3)), lambda: len(Odd(len=x)), lambda: os.fspath(Odd(path=x))):
        try: print(repr(ask()))
        except TypeError as e: print(e)
