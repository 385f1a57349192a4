# A variable keeps its object until it gets another one, is deleted, or its function ends.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("drop", self.name)


def reassigned():
    a = Loud("first")
    print("made")
    a = Loud("second")
    print("replaced")
    b = a
    a = None
    print("only b")
    del b
    print("end")


def two_at_the_end():
    x = Loud("x")
    y = Loud("y")
    print("body", x.name, y.name)


def in_list():
    items = [Loud("item")]
    print("list made")
    items.append(1)
    print("list done")


def nested():
    held = Loud("captured")

    def inner():
        return held.name

    print(inner())
    print("after inner")


def returned():
    a = Loud("returned")
    print("before return")
    return a


def loop():
    last = None
    for n in range(3):
        last = Loud(f"round {n}")
        print("in round", n)
    print("after loop")


def branch(flag):
    if flag:
        thing = Loud("conditional")
    print("joined", flag)


def parameter(p):
    print("got", p.name)


class Box:
    def __init__(self, thing):
        self.thing = thing


def boxed():
    box = Box(Loud("in a box"))
    print("boxed")
    box.thing = None
    print("emptied")


def handler():
    try:
        v = Loud("in try")
        raise ValueError("x")
    except ValueError:
        print("handled")
    print("after try")


def generator():
    v = Loud("in generator")
    yield 1
    print("resumed")
    yield 2


def any_value(x):
    y = x
    print("dynamic")
    return None


for f in (reassigned, two_at_the_end, in_list, nested, returned, loop, boxed, handler):
    print("--", f.__name__)
    f()
print("-- others")
branch(True)
branch(False)
parameter(Loud("argument"))
for n in generator():
    print("value", n)
g = generator()
print(next(g))
del g
print("generator gone")
any_value(Loud("dynamic"))
any_value(3)
keep = returned()
print("kept", keep.name)
