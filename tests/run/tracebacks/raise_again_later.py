saved = None


def f():
    raise KeyError("saved")


try:
    f()
except KeyError as e:
    saved = e


def g():
    raise saved


g()
