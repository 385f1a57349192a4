def f():
    return undefined_thing + 1


try:
    f()
except NameError as e:
    print(e)


def g():
    print(later)
    later = 5


g()
