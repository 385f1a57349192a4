# __del__ runs when the last reference goes away.
class Loud:
    def __init__(self, name):
        self.name = name
        print("make", name)

    def __del__(self):
        print("drop", self.name)


def f():
    a = Loud("local")
    print("in f")


f()
print("after f")
x = Loud("x")
y = x
del x
print("still one reference")
y = None
print("gone")
Loud("temporary")
items = [Loud("i1"), Loud("i2")]
items.pop(0)
print("popped")
items.clear()
d = {"k": Loud("in dict")}
d["k"] = 5
print("replaced")
z = Loud("z1")
z = Loud("z2")


def give(o):
    return o


give(Loud("passed"))
for i in range(2):
    t = Loud(f"loop{i}")
t = None


class Holder:
    def __init__(self):
        self.inner = Loud("inner")

    def __del__(self):
        print("drop holder")


h = Holder()
h = None
gen = (Loud(f"g{i}").name for i in range(2))
print(next(gen))
del gen
print("end")
