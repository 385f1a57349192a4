# expect: E0186 2:12 arguments cannot follow var-keyword argument
def f(**a, b): pass
