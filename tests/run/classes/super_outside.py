"""super() where there is no class."""


class A:
    def f(self):
        return 1


class B(A):
    def f(self):
        return 2


print(super(B, B()).f())


def no_arguments():
    return super().f()


def no_class(x):
    return super().f()


for f, args in ((no_arguments, ()), (no_class, (B(),))):
    try:
        f(*args)
    except RuntimeError as e:
        print(e)
super()
