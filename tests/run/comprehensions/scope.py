# Scopes of comprehensions.
x = "outer"
print([x for x in range(3)], x)
i = 10
print([i for _ in range(2)], [i for i in range(2)], i)


def f(n):
    return [n * m for m in range(n)], {n: k for k in "ab"}, list(n + j for j in range(2))


print(f(3))
fs = [lambda: k for k in range(3)]
print([g() for g in fs])
gs = [lambda k=k: k for k in range(3)]
print([g() for g in gs])


class C:
    size = 3
    items = [n for n in range(size)]


print(C.items)
print([y := 1, y + 1], y, [last := v for v in range(4)], last)
gen = (n * 2 for n in [1, 2, 3])
print(next(gen), list(gen), list(gen))
data = [1, 2]
late = (d for d in data)
data.append(3)
print(list(late))
source = [1, 2]
lazy = (d for d in source)
source = [9]
print(list(lazy))
print([[x for x in range(y)] for y in range(3)], x)
try:
    print([missing for _ in [1]])
except NameError as e:
    print(e)
try:
    print([q for q in range(2)] and q)
except NameError as e:
    print(e)
