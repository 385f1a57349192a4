# Return values: none, several, early.
def nothing():
    pass


def bare(x):
    if x:
        return
    return 5


def several():
    return 1, "two", [3]


def early(items):
    for i, x in enumerate(items):
        if x < 0:
            return i
    return None


def nested(n):
    while True:
        for i in range(10):
            if i == n:
                return i * 10
        n -= 1


print(nothing(), bare(1), bare(0))
a, b, c = several()
print(a, b, c, several()[1])
print(early([1, -1]), early([1]), nested(25))
result = print("printed")
print(result)
