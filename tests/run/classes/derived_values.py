# Classes derived from int, float and str: own __new__, operators, comparison, dictionaries, formatting.
class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def fahrenheit(self):
        return self * 9 / 5 + 32
    def __repr__(self):
        return f"Celsius({float(self)!r})"

class UserId(int):
    def __new__(cls, v):
        if v < 0:
            raise ValueError("negative")
        return int.__new__(cls, v)
    def label(self):
        return f"user-{self:05d}"

class Plain(int):
    pass

class CI(str):
    def __eq__(self, other):
        if isinstance(other, str):
            return self.lower() == other.lower()
        return NotImplemented
    def __hash__(self):
        return hash(self.lower())
    def shout(self):
        return self.upper() + "!"

c = Celsius(21.5)
print(c, repr(c), str(c), c.unit, c.fahrenheit(), c + 1, type(c + 1).__name__, isinstance(c, float))
print(float(c), int(c), round(c), c > 20, c == 21.5, 21.5 == c, hash(c) == hash(21.5), f"{c:.2f}", f"{c}")
u = UserId(42)
print(u, repr(u), u + 1, 1 + u, u * u, -u, u // 5, u ** 2, type(u).__name__, type(u + 1).__name__, u.label(), u.bit_length())
print(isinstance(u, int), issubclass(UserId, int), [10, 20, 30][UserId(1)], "ab" * UserId(2), range(UserId(3)))
d = {UserId(1): "a", 2: "b"}
print(d[1], d[UserId(2)], UserId(1) in d, d)
try:
    UserId(-1)
except ValueError as e:
    print("err", e)
p = Plain("12")
print(p, Plain(), Plain("ff", 16), p == 12, p is p, p < 13, 2.5 + p, p + 2.5, p / 4, divmod(p, 5), bool(Plain(0)))
s = CI("Hello")
print(s, repr(s), s.shout(), len(s), s + " x", "x" + s, s[0], s[1:3], s == "hello", "HELLO" == s, s != "hello", s.upper(), list(s))
print({s: 1}["HELLO".lower()] if False else {s: 1}, CI("HELLO") in {s: 1}, s.split("l"), "l" in s, ",".join([s, "b"]), "%s %d" % (s, u), "{} {}".format(s, u))
print(type(s.strip()).__name__, type(str(s)).__name__, type(s[:]).__name__, isinstance(s, str), sorted([CI("b"), CI("a")]))
xs = [UserId(3), 1, Plain(2)]
print(sum(xs), max(xs), min(xs), sorted(xs), xs)
print(Plain.mro() if False else [k.__name__ for k in Plain.__mro__])
for x in (1, Plain(2), "s", CI("t"), 2.5, Celsius(1)):
    if isinstance(x, int):
        print("int", x + 1)
    elif isinstance(x, str):
        print("str", x.upper())
    elif isinstance(x, float):
        print("float", x * 2)
