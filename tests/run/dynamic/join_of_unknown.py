"""str.join of a list that came out of an unknown value: its elements are boxed."""
class Box:
    def __init__(self):
        self.names = ["a", "b"]
        self.numbers = [1, 2]
        self.pair = ("x", "y")


box = Box()
for name in ("names", "pair", "numbers"):
    try:
        print("-".join(getattr(box, name)))
    except TypeError as error:
        print(error)
keep = [lambda items: "+".join(items), len]
for f in keep:
    print(f(["p", "q", "r"]))
