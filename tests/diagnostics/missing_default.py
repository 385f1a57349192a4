# expect: E0182 2:8 expected default value expression
def f(a=): pass
