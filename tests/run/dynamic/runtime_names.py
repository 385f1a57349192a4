# Attributes and methods chosen by run-time strings.
class Robot:
    def __init__(self):
        self.x = self.y = 0
        self.log = []

    def do_move(self, dx, dy):
        self.x += int(dx)
        self.y += int(dy)

    def do_say(self, *words):
        self.log.append(" ".join(words))

    def do_set(self, name, value):
        setattr(self, name, value)

    def run(self, script):
        for line in script.strip().splitlines():
            command, *args = line.split()
            method = getattr(self, "do_" + command, None)
            if method is None:
                print("unknown command", command)
                continue
            try:
                method(*args)
            except (TypeError, ValueError) as e:
                print("bad line:", line, "->", e)


r = Robot()
r.run("""
move 3 4
say hello there
fly high
move 1
move a b
set colour red
set x 50
""")
print(r.x, r.y, r.log, r.colour)
for name in ("x", "colour", "log", "absent"):
    print(name, hasattr(r, name), getattr(r, name, "default"))
for name in ("upper", "title", "swapcase", "__len__"):
    print(getattr("some Text", name)())
names = ["".join(p) for p in (("pla", "in"), ("f", "loat"))]


class Bag:
    pass


bag = Bag()
for i, name in enumerate(names + ["n%d" % k for k in range(3)]):
    setattr(bag, name, i * 1.5 if i % 2 else i)
print(sorted(vars(bag).items()), bag.plain, bag.float, bag.n2)
for name in list(vars(bag)):
    if name.startswith("n"):
        delattr(bag, name)
print(vars(bag))
import math
for name in ("sqrt", "floor", "nothing"):
    f = getattr(math, name, None)
    print(name, f(16.5) if f else f)
