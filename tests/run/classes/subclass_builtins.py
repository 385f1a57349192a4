# Subclasses of list, dict, str, int, Exception.
class Stack(list):
    def push(self, x):
        self.append(x)

    def top(self):
        return self[-1]


class Default(dict):
    def __missing__(self, key):
        self[key] = made = f"<{key}>"
        return made


class Loud(str):
    def shout(self):
        return self.upper() + "!"


class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f}C"


s = Stack([1, 2])
s.push(3)
print(s, s.top(), len(s), s + [4], isinstance(s, list), s == [1, 2, 3], s[::-1], type(s[:1]).__name__, sorted(s, reverse=True))
d = Default(a=1)
print(d["a"], d["z"], d, len(d), d.get("q"), "q" in d)
l = Loud("hey")
print(l.shout(), l + "x", l[0], len(l), {l: 1}["hey"], l == "hey")
c = Celsius(21.55)
print(c, repr(c), c + 1, f"{c}", f"{c:.2f}")


class Counted(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


k = Counted(a=1)
k["b"] = 5
k.update(c=7)
print(k, dict(k) == k)
