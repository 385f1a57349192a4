def numbers(limit):
    for n in range(limit):
        if n == 2:
            raise RuntimeError(f"stuck at {n}")
        yield n


def consume(g):
    for x in g:
        print(x)


consume(numbers(5))
