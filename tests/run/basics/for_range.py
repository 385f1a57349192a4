total = 0
for i in range(100):
    total += i
print(total)
for i in range(3, 10, 3):
    print(i)
for i in range(5, 0, -2):
    print(i)


def triangle(n):
    s = 0
    for i in range(1, n + 1):
        for j in range(i):
            s += j
    return s


print(triangle(10))
