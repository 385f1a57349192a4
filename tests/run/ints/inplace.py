# All in-place operators on integers.
x = 100
x += 5
print(x)
x -= 15
print(x)
x *= 3
print(x)
x //= 4
print(x)
x %= 40
print(x)
x **= 3
print(x)
x <<= 5
print(x)
x >>= 2
print(x)
x &= 0xFF0
print(x)
x |= 3
print(x)
x ^= 0xFF
print(x)
x /= 2
print(x)
y = z = 5
y += 1
print(y, z)
items = [1, 2, 3]
items[1] += 10
items[-1] **= 2
print(items)
d = {"a": 1}
d["a"] <<= 70
print(d)
