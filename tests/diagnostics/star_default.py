# expect: E0184 3:9 var-positional argument cannot have default value
# expect: E0184 4:10 var-keyword argument cannot have default value
def f(*a=1): pass
def g(**a=1): pass
