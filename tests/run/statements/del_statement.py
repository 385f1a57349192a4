# del of names, items, slices, attributes, several at once.
a, b, c = 1, 2, 3
del a, (b, c)
for n in ("a", "b"):
    print(n in globals())
d = {"x": 1, "y": 2}
l = [0, 1, 2, 3, 4, 5]
del d["x"], l[0], l[-1], l[1:3]
print(d, l)


class O:
    pass


o = O()
o.p = o.q = 5
del o.p
print(hasattr(o, "p"), o.q)
for bad in (lambda: d.__delitem__("zz"), lambda: l.__delitem__(50), lambda: o.__delattr__("p")):
    try:
        bad()
    except (KeyError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)


def f():
    x = [1]
    y = x
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    x = "again"
    return x, y


print(f())
try:
    del undefined
except NameError as e:
    print(e)
try:
    t = (1, 2)
    del t[0]
except TypeError as e:
    print(e)
try:
    del "abc"[0:1]
except TypeError as e:
    print(e)
