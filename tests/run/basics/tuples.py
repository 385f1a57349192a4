def divide(a, b):
    return a // b, a % b


q, r = divide(17, 5)
print(q, r, divide(9, 2))
p = (1, "two", 3.0)
print(p, p[1], len(p))
for n, s in [(1, "a"), (2, "b")]:
    print(n, s)
