# One function called with several types.
def double(x):
    return x + x


def pick(a, b, first):
    return a if first else b


def describe(x):
    return f"{type(x).__name__}:{x}"


for value in (1, 2.5, "ab", [1, 2], (3,), True, 2 ** 70):
    print(describe(double(value)), describe(value * 3))
print(pick(1, "x", True), pick(1, "x", False), pick(None, 5, True))
print(describe(pick([1], {"k": 2}, False)))


def grow(n):
    result = 0
    if n > 1:
        result = "text"
    if n > 2:
        result = [result]
    return result


print([grow(n) for n in range(4)])
