# Assignment forms: chained, swapped, augmented, walrus, order of evaluation.
a = b = c = []
a.append(1)
print(b, c is a)
x, y = 1, 2
x, y = y, x
print(x, y)
i = 0
items = [10, 20, 30]
i, items[i] = 2, "set"
print(i, items)
if (n := len(items)) > 2:
    print("n", n)
print([m := 5, m + 1, m], m)
total = 0
values = [total := total + v for v in range(5)]
print(values, total)


def f(tag, value):
    print("eval", tag)
    return value


d = {}
d[f("key", "k")] = f("value", 1)
print(d)
print(f("a", 1) + f("b", 2) * f("c", 3))
lst = [0, 0]
lst[f("index", 0)] += f("inc", 5)
print(lst)
x: int = 5
y: "anything" = "text"
print(x, y)
