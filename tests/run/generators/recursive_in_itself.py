def perms(xs):
    if not xs: yield []
    for i, x in enumerate(xs):
        for rest in perms(xs[:i] + xs[i + 1:]): yield [x] + rest
print(list(perms([1, 2, 3])), len(list(perms(list(range(5))))))
