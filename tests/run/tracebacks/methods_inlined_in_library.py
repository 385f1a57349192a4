# Functions of the program that library functions call keep their lines in tracebacks, however deep the library takes them in.
def key(x):
    return 10 // x


class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


def show(action):
    try:
        action()
    except Exception as e:
        t = e.__traceback__
        lines = []
        while t is not None:
            lines.append(t.tb_lineno)
            t = t.tb_next
        print(type(e).__name__, e, lines[-1])


show(lambda: sorted([1, 0], key=key))
show(lambda: list(map(key, [1, 0])))
show(lambda: min([V(1), V("a")]))
sorted([3, 0], key=key)
