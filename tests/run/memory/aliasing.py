# What is shared and what is copied.
def change(items, number, text):
    items.append(1)
    number += 1
    text += "!"
    return items, number, text


l, n, s = [0], 5, "s"
print(change(l, n, s), l, n, s)
a = [1, 2]
b = a
a += [3]
a = a + [4]
print(a, b)
m = {"k": a}
a.append(5)
print(m, m["k"] is a)
t = (a, a)
t[0].append(6)
print(t[1][-1], t[0] is t[1])


def swap(x, y):
    x[:], y[:] = y[:], x[:]


p, q = [1], [2]
swap(p, q)
print(p, q)
rows = [[]] * 2 + [[]]
rows[0].append("shared")
print(rows)
x = y = z = [0]
x.append(1)
z = [9]
print(x, y, z)


class Tree:
    items = []

    def __init__(self):
        self.own = []


u, v = Tree(), Tree()
u.items.append(1)
u.own.append(1)
u.items = ["replaced"]
print(v.items, v.own, u.items, Tree.items)
data = [1, 2, 3]
for i in data:
    i += 10
print(data, [id(e) == id(f) for e, f in zip(data, data[:])])
c1 = list(data)
c2 = data[:]
c3 = data.copy()
data[0] = "x"
print(c1, c2, c3)


def default_alias(d={}):
    d[len(d)] = True
    return d


print(default_alias() is default_alias(), default_alias())
args = [1, 2]


def star(*a):
    return a


print(star(*args), star(args)[0] is args)
