"""*x in a tuple display iterates, whether or not the tuple is used."""


def counted(n):
    for i in range(n):
        print("step", i)
        yield i


def f(x):
    (1, *x, 3)
    t = (*x, *x)


for x in ([1], (), "ab", 5, None):
    try:
        f(x)
        print("fine")
    except TypeError as e:
        print(e)
(*counted(2), 1)
_ = *counted(1), 1
unused = (1, *5, 3)
