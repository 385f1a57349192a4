# expect: E0214 6:11 'yield' inside list comprehension
# expect: E0214 7:11 'yield' inside generator expression
# expect: E0214 8:11 'yield' inside set comprehension
# expect: E0214 9:11 'yield' inside dict comprehension
def f():
    x = [(yield a) for a in b]
    y = ((yield a) for a in b)
    z = {(yield a) for a in b}
    w = {(yield a): 1 for a in b}
