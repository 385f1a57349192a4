# expect: E0208 3:5 no binding for nonlocal 'a' found
def f():
    nonlocal a
