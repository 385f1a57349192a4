def max(items):
    return ("my max", items)


def len(x):
    return -1
