# Unpacking into names, nested targets and stars.
a, b = 1, 2
(c, d), e = (3, 4), 5
[f, g] = "xy"
print(a, b, c, d, e, f, g)
first, *rest = [1, 2, 3]
*init, last = "abc"
x, *middle, y = range(6)
p, *empty, q = (1, 2)
print(first, rest, init, last, x, middle, y, p, empty, q)
(h, *i), *j = [[1, 2, 3], 4, 5]
print(h, i, j)
for k, (l, *m) in [(1, "abc"), (2, "d")]:
    print(k, l, m)
print([*range(3), *"ab"], (*[1], 2), {*[1], *(1, 1)}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(*[1, 2, 3], *"xy", sep="-")
*all_of_it, = iter([1, 2])
print(all_of_it)
z = *range(2), 9
print(z)
for bad in ([1], [1, 2, 3], []):
    try:
        a, b = bad
    except ValueError as e:
        print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
try:
    a, b = "xyz"
except ValueError as e:
    print(e)
obj = {}
obj["k"], lst = 1, [0, 0]
lst[0], lst[1] = lst[1] + 1, lst[0] + 2
print(obj, lst)
