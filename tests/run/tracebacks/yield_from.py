def leaf():
    yield 1
    raise LookupError("leaf failed")


def branch():
    yield from leaf()


def tree():
    yield 0
    yield from branch()


print(list(tree()))
