counter = 1


def f():
    return countre + 1


f()
