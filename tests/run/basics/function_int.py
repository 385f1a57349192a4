def square(n):
    return n * n


def add(a, b):
    return a + b


print(square(7), add(2, 3), add(square(3), square(4)))
