# Loops over ranges with odd bounds, changed loop variables and variable steps.
def collect(*args):
    out = []
    for i in range(*args):
        out.append(i)
        if len(out) > 6:
            break
    return out


print(collect(0), collect(-5), collect(5, 5), collect(5, 4), collect(0, 10, 4), collect(0, -10, -4), collect(10, 0), collect(2 ** 62, 2 ** 62 + 3), collect(2 ** 63 - 2, 2 ** 63 + 2), collect(-(2 ** 63) - 1, -(2 ** 63) + 2), collect(0, 2 ** 65, 2 ** 63), collect(0, -(2 ** 65), -(2 ** 63)), collect(2 ** 70, 0, -(2 ** 69)))
for i in range(3):
    print(i, end=" ")
    i += 10
    print(i, end=" ")
print(i)
n = 3
for i in range(n):
    n = 10
print(i, n)
for step in (1, 2, 3, -1, -2):
    print([x for x in range(0, 7, step)], [x for x in range(7, 0, step)])
last = "unset"
for last in range(5, 5):
    pass
print(last)
for i in range(2):
    for i in range(5, 7):
        pass
    print(i)
r = range(10)
for x in r:
    if x == 2:
        r = range(3)
print(x, r)
total = 0
for i in range(10, -1, -1):
    total = total * 2 + i
print(total, sum(range(-10, 11)), list(range(True)), [*range(3, -3, -2)])
try:
    for i in range(0, 5, 0):
        pass
except ValueError as e:
    print(e)
for i in range(10):
    if i % 3 == 0:
        continue
    if i == 8:
        break
    print(i, end=",")
else:
    print("not reached")
print()
