# Assigning to and deleting slices.
a = list(range(10))
a[2:5] = ["x"]
print(a)
a[1:1] = [7, 8, 9]
print(a)
a[:0] = "ab"
print(a)
a[-2:] = []
print(a)
a[::2] = [0] * len(a[::2])
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
del a[1:3]
print(a)
del a[::2]
print(a)
a[len(a):] = [1, 2]
print(a)
a[5:2] = ["mid"]
print(a)
a[:] = range(5)
print(a)
a[1:3] = a
print(a)
a[::-1] = list(a)
print(a)
del a[-1:-4:-1]
print(a)
del a[:]
print(a)
b = [1, 2, 3]
b[1:2] += [9, 9]
print(b)
