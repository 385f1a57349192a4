# Raising a class makes an object by its own __init__, wherever the statement is, and so does the class behind `from`.
class Empty(Exception):
    def __init__(self):
        super().__init__("nothing")


class Code(Empty):
    def __init__(self, code=7):
        super().__init__()
        self.code = code


def f(which):
    if which == 0:
        raise Empty
    if which == 1:
        raise Code
    if which == 2:
        raise ValueError("x") from Code
    raise [Empty, Code][which - 3]


for k in range(5):
    try:
        f(k)
    except Code as e:
        print("Code", e, e.args, e.code, e.__cause__)
    except Empty as e:
        print("Empty", e, e.args)
    except ValueError as e:
        print(e, repr(e.__cause__), e.__cause__.code)


def gen():
    try:
        yield 1
    except Code as e:
        yield e.code


g = gen()
next(g)
print(g.throw(Code))


class Stop(StopIteration):
    def __init__(self, n=3):
        super().__init__(n)


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise Stop


print(list(It()))
for E in (Empty, Code, KeyError, Stop):
    try:
        raise E
    except Exception as e:
        print(type(e).__name__, e)
raise Code
