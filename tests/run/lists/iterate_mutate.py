# Changing a list while going through it.
a = [1, 2, 3, 4]
for x in a:
    if x < 3:
        a.append(x * 10)
print(a)
b = [1, 2, 2, 3, 4]
for x in b:
    if x == 2:
        b.remove(x)
print(b)
for i, x in enumerate(a):
    a[i] = -x
print(a)
for x in a[:]:
    a.remove(x)
print(a)
c = list(range(10))
for x in c:
    c.pop()
print(c)
d = [3, 1, 2]
it = iter(d)
print(next(it))
d.insert(0, 9)
print(list(it), list(it))
d.append(5)
print(list(it))
for x in reversed([1, 2, 3]):
    print(x, end=" ")
print()
