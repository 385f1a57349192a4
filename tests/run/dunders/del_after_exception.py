# A traceback keeps the locals of the frames it passed through until it is dropped.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("drop", self.name)


def raises():
    v = Loud("local of the raiser")
    raise ValueError("x")


def cleans():
    v = Loud("local with finally")
    try:
        raise KeyError("y")
    finally:
        v = None


for f in (raises, cleans):
    try:
        f()
    except (ValueError, KeyError) as e:
        print("caught", e)
    print("after", f.__name__)
