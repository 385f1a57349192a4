# array.array.
from array import array

a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.insert(0, -1)
print(a, a[0], a[-1], a[1:3], len(a), 4 in a, a.typecode, a.itemsize, a.index(3), a.count(5), a.tolist(), sum(a), max(a))
a[1] = 100
a[2:4] = array("i", [7])
del a[0]
a.reverse()
print(a, a.pop(), a.pop(0), a, a + array("i", [1]), a * 2, a == array("i", a), list(a), a.tobytes().hex())
d = array("d", [1.5, 2])
d.append(3)
d[0] /= 2
print(d, sum(d), array("f", [0.1]), array("b", b"\x01\xff"), array("B", [255]), array("q", [2 ** 62]), array("d"), array("u", "aé"), array("H", range(3)))
d.frombytes(array("d", [9.25]).tobytes())
a.remove(5)
print(d, a, array("i", [1, 2]) < array("i", [1, 3]), bool(array("i")))
for f in (lambda: a.append("x"), lambda: a.append(1.5), lambda: a.append(2 ** 40), lambda: array("b", [200]), lambda: a[50], lambda: array("z"), lambda: array("i", [1]).remove(9), lambda: array("i").pop(), lambda: array("d", ["x"]), lambda: a + array("d")):
    try:
        f()
    except (TypeError, OverflowError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
counts = array("l", [0]) * 10
for i in range(100):
    counts[i * i % 10] += 1
print(counts)
