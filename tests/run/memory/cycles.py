# Reference cycles are freed; weak references see it.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __del__(self):
        dropped.append(self.name)


dropped = []
a, b = Node("a"), Node("b")
a.links.append(b)
b.links.append(a)
r = weakref.ref(a)
print(r() is a, dropped)
a = b = None
gc.collect()
print(r(), sorted(dropped))
dropped.clear()
s = Node("self")
s.links.append(s)
s = None
gc.collect()
print(dropped)
dropped.clear()
kept = Node("kept")
w = weakref.ref(kept, lambda ref: print("callback", ref() is None))
kept = None
print(dropped, w())
table = weakref.WeakValueDictionary()
v = Node("value")
table["k"] = v
print(len(table), table["k"] is v, table.get("zz"))
v = None
print(len(table), "k" in table)
for i in range(1000):
    x, y = Node(i), Node(-i)
    x.links.append(y)
    y.links.append(x)
x = y = None
gc.collect()
print(len(dropped))
dropped = []
