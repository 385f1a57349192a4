# expect: E0223 7:9 'break', 'continue' and 'return' cannot appear in an except* block
# expect: E0223 12:13 'break', 'continue' and 'return' cannot appear in an except* block
def f():
    try:
        pass
    except* A:
        return 1
    for x in y:
        try:
            pass
        except* A:
            break
