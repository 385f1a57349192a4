# In-place operator methods.
class Acc:
    def __init__(self):
        self.log = []

    def __iadd__(self, x):
        self.log.append(("+", x))
        return self

    def __isub__(self, x):
        self.log.append(("-", x))
        return self

    def __imul__(self, x):
        self.log.append(("*", x))
        return self

    def __itruediv__(self, x):
        return "replaced"

    def __ifloordiv__(self, x):
        return NotImplemented

    def __floordiv__(self, x):
        return ("fallback", x)

    def __ior__(self, x):
        self.log.append(("|", x))
        return self

    def __ilshift__(self, x):
        self.log.append(("<<", x))
        return self


a = b = Acc()
a += 1
a -= 2
a *= 3
a |= 4
a <<= 5
print(a is b, a.log)
a /= 1
print(a)
b //= 7
print(b)
holder = {"k": Acc()}
holder["k"] += "item"
print(holder["k"].log)


class Box:
    pass


box = Box()
box.v = [1]
alias = box.v
box.v += [2]
print(alias, box.v is alias)
box.t = (1,)
box.t += (2,)
print(box.t)
