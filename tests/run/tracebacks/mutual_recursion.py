def even(n):
    if n == 0:
        return None + 1
    return odd(n - 1)


def odd(n):
    return even(n - 1)


even(4)
