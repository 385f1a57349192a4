# Attributes added, shadowed and removed on classes and instances at run time.
class C:
    kind = "class"

    def hello(self):
        return "hello from class"


c, d = C(), C()
c.kind = "instance"
print(c.kind, d.kind, C.kind)
C.kind = "changed"
print(c.kind, d.kind)
c.hello = lambda: "hello from instance"
print(c.hello(), d.hello())
C.hello = lambda self: "patched"
print(c.hello(), d.hello(), C.hello(d))
del c.hello
print(c.hello())
del c.kind
print(c.kind)
if len(c.__dict__) == 0:
    c.late = [1]
print(hasattr(c, "late"), hasattr(d, "late"), c.__dict__)
try:
    d.late
except AttributeError as e:
    print(e)
C.late = "from the class now"
print(d.late, c.late)


class Counter:
    total = 0

    def hit(self):
        self.total += 1


a, b = Counter(), Counter()
a.hit()
a.hit()
b.hit()
print(a.total, b.total, Counter.total)
import math
saved = math.pi
math.pi = 3
print(math.pi)
math.pi = saved
print = print
print(len)
def len(x):
    return "my len"
print(len([1]))
del len
print(len([1]))
