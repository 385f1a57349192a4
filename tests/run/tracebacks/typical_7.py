def gen():
    yield 1
    raise LookupError("in gen")
def consume(it):
    total = 0
    for x in it:
        total += x
    return total
def outer():
    try:
        consume(gen())
    except LookupError:
        raise KeyError("translated")
outer()
