# expect: E0202 5:5 name 'a' is parameter and global
# expect: E0202 7:5 name 'a' is parameter and nonlocal
# expect: E0208 7:5 no binding for nonlocal 'a' found
def f(a):
    global a
def g(a):
    nonlocal a
