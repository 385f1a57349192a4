# expect: E0181 2:12 expected comma between / and *
def f(a, / * b): pass
