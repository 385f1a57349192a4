def inner(x):
    return 10 // x


def middle(x):
    value = inner(x - 1)
    return value + 1


def outer(x):
    print("outer", x)
    return middle(x) * 2


print(outer(3))
print(outer(1))
print("never")
