from pkg import inner


def start(n):
    for i in range(3):
        inner.check(n - i + 1)
