# expect: E0201 3:13 duplicate argument 'a' in function definition
# expect: E0201 4:16 duplicate argument 'a' in function definition
def f(a, b, a): pass
x = lambda a, *a: 1
