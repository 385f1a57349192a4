# expect: E0185 2:11 * argument may appear only once
def f(*a, *b): pass
