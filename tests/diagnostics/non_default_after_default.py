# expect: E0176 3:12 non-default argument follows default argument
# expect: E0176 4:17 non-default argument follows default argument
def f(a=1, b): pass
x = lambda a=1, b: 2
