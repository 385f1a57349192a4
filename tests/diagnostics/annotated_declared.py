# expect: E0205 5:5 annotated name 'a' can't be global
# expect: E0205 8:5 annotated name 'a' can't be global
def f():
    global a
    a: int = 1
def g():
    a: int
    global a
