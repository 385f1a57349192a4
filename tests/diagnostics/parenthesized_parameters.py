# expect: E0177 3:10 Function parameters cannot be parenthesized
# expect: E0177 4:12 Lambda expression parameters cannot be parenthesized
def f(a, (b, c)): pass
x = lambda (a, b): 1
