# expect: E0179 2:16 / may appear only once
def f(a, /, b, /): pass
