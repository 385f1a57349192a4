# List construction, indexing, mutation.
a = [1, 2, 3]
b = list("abc")
print(a, b, [], [[]], [1, "x", None, 2.5, [True]])
print(a[0], a[-1], a + [4], a * 2, 2 * a, 0 * a, -1 * a, len(a), 2 in a, 5 not in a)
a[1] = 20
a.append(4)
a.extend([5, 6])
a.extend("xy")
a.insert(0, "start")
a.insert(-1, "before last")
a.insert(100, "end")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(20)
print(a, a.index(5), a.count(1))
a.reverse()
print(a)
c = a.copy()
c.clear()
print(a, c, a == a[:], a is a[:])
a += (7, 8)
a *= 2
print(a)
del a[0], a[-1]
print(a)
