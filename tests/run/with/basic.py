# Context managers: order, exceptions, suppression, several at once.
class CM:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind.__name__ if kind else None, error, traceback is not None)
        return self.suppress


with CM("a") as a:
    print("body", a)
with CM("b") as b, CM("c") as c:
    print("body", b, c)
with (
    CM("p") as p,
    CM("q"),
):
    print(p)
with CM("s", suppress=True):
    raise ValueError("hidden")
    print("never")
try:
    with CM("t"), CM("u"):
        raise KeyError("seen")
except KeyError as e:
    print("caught", e)


def f():
    with CM("r"):
        return "returned"


print(f())
for i in range(3):
    with CM(f"loop{i}"):
        if i == 0:
            continue
        if i == 1:
            break


class Half:
    def __enter__(self):
        return self


for bad in (Half(), 5):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
data = {}
with CM("target") as data["k"]:
    print(data)
with CM("tuple") as (x, *y):
    print(x, y)
