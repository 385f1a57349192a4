class Quiet(Exception):
    pass


def f(n):
    if n:
        raise Quiet
    raise Quiet()


try:
    f(0)
except Quiet as e:
    print(repr(e), str(e) == "")
f(1)
