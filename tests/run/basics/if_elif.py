def sign(n):
    if n > 0:
        return 1
    elif n < 0:
        return -1
    else:
        return 0


def size(n):
    if n < 10:
        s = "small"
    elif n < 100:
        s = "medium"
    else:
        s = "large"
    return s


print(sign(5), sign(-5), sign(0))
print(size(5), size(50), size(500))
