def check(n):
    raise ValueError("whole line has no carets")


def attribute(x):
    return x.missing


def pick():
    x = None
    try:
        check(1)
    except ValueError as e:
        print(e)
    attribute(x)


pick()
