def mean(a, b):
    return (a + b) / 2


def area(r):
    return 3.14159 * r * r


print(mean(1, 2), mean(1.5, 2.5), area(2.0), area(3))
