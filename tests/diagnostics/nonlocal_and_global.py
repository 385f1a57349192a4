# expect: E0206 5:9 name 'a' is nonlocal and global
def f():
    a = 1
    def g():
        nonlocal a
        global a
