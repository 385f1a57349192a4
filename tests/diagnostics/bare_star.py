# expect: E0183 3:10 named arguments must follow bare *
# expect: E0183 4:13 named arguments must follow bare *
def f(a, *): pass
x = lambda *: 1
