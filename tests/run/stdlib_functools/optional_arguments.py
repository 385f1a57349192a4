# A decorator with optional arguments by partial() of itself, below classmethod; partialmethod of setattr.
from functools import partial, partialmethod
def trace(fn=None, *, prefix='>'):
    if fn is None: return partial(trace, prefix=prefix)
    def wrapper(*a, **k): r = fn()
    return wrapper
class K:
    @classmethod
    @trace
    def cm(): pass
    @trace()
    def sm(): pass
    set_on = partialmethod(setattr, 'state', True)
k = K()
k.set_on()
print(k.state)
