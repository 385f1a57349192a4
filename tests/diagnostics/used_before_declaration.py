# expect: E0203 4:5 name 'a' is used prior to global declaration
def f():
    print(a)
    global a
