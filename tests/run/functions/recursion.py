# Recursive functions, single and mutual.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def flatten(x):
    return [y for part in x for y in flatten(part)] if isinstance(x, list) else [x]


print(factorial(5), factorial(30))
print(is_even(100), is_odd(7))
print(ackermann(2, 3), hanoi(10, "a", "b", "c"))
print(permutations([1, 2, 3]))
print(flatten([1, [2, [3, []]], [[4]]]))
