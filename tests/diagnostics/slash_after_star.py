# expect: E0180 2:16 / must be ahead of *
def f(a, *, b, /): pass
