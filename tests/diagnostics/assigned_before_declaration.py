# expect: E0204 4:5 name 'a' is assigned to before global declaration
def f():
    a = 1
    global a
