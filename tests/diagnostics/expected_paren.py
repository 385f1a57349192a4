# expect: E0104 2:6 expected '('
def f:
    pass
