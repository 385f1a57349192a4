# Classes derived from int, float, complex, str and bytes where built-in operations and functions want such a value.
import math
class Money(float):
    currency = "EUR"
    def __add__(self, other):
        return Money(float(self) + float(other))
    __radd__ = __add__
    def __repr__(self): return f"Money({float.__repr__(self)})"
    def __str__(self): return f"{float(self):.2f} {self.currency}"

print(Money(3) + 2, 2 + Money(3), sum([Money(1), Money(2.5)]), Money(2) * 3, repr(Money(2)), [Money(1)], math.sqrt(Money(16)), math.floor(Money(2.5)))
print(Money(1) < Money(2), max(Money(1), Money(3)), sorted([Money(3), Money(1)]), Money("2.5"), Money())

class Hex(int):
    def __repr__(self): return hex(self)
    def __str__(self): return "0x%X" % int(self)
    def __format__(self, spec): return "H" + format(int(self), spec)
h = Hex(255)
print(h, repr(h), f"{h}", f"{h:x}", f"{h!r}", "{:>6}".format(h), "%s %d %x" % (h, h, h), [h], {h: h}, (h,))
print(h & 15, h | 256, h ^ 1, ~h, h << 1, h >> 1, -h, +h, abs(h), type(+h).__name__, int(h), float(h), complex(h), bool(h), h.__index__(), h.real, type(h.real).__name__)
print(range(10)[Hex(2)], [1,2,3][Hex(1)], "abc"[Hex(1):], (1,2,3)[:Hex(2)], bytes(Hex(3)), "x" * Hex(3), [0] * Hex(2), chr(Hex(65)), round(Hex(1234), -2), divmod(Hex(7), 2), pow(Hex(2), 10, 1000), Hex(10) ** -1, hash(Hex(5)))
class Counter2(int):
    def __init__(self, v):
        self.extra = v * 2
c = Counter2(21)
print(c, c.extra, c + 1, vars(c), c.__dict__)
c.extra = 7; c.other = "x"
print(c.__dict__, hasattr(c, "extra"), getattr(c, "other"))
class Path(str):
    def __truediv__(self, o): return Path(self + "/" + o)
    @property
    def parts(self): return self.split("/")
p = Path("a") / "b" / "c"
print(p, p.parts, len(p), type(p).__name__, type(p + "x").__name__, p.upper(), p == "a/b/c", p in {"a/b/c": 1}, {p: 1}["a/b/c"], hash(p) == hash("a/b/c"))
print(p.replace("a", "z"), p[::-1], "".join(reversed(p)), sorted(p), p.startswith("a"), "%s|%r|%5.2s" % (p, p, p), f"{p:>8}|{p!r}", p.encode(), p.join(["1", "2"]), "x" in p, p * 2, 2 * p, p < "b", "b" > p, max(p, "zz"), p.isalpha(), p.find("c"), p.format(), str(p), list(p), iter(p) is not None)
print([str.upper(x) for x in [p, Path("q")]], list(map(len, [p])), int(Path("12")), float(Path("1.5")), ord(Path("a")), open.__name__, p.title(), p.partition("/"), p.splitlines(), p.zfill(8), p.center(9, Path("*")), "q".center(5, Path("*")), "a-b".split(Path("-")), "abc".replace(Path("b"), Path("X")), "abc".startswith(Path("a")), ("x", p), p.count("/"))
class Blob(bytes):
    def first(self): return self[0]
b = Blob(b"abc")
print(b, b.first(), b + b"d", b"x" + b, b == b"abc", len(b), list(b), b.hex(), b[1:], bytes(b), type(bytes(b)).__name__, b.decode(), b in {b"abc"}, isinstance(b, bytes), bytearray(b), b"-".join([b, b]))
class C(complex):
    pass
z = C(1, 2)
print(z, z + 1, z * 2j, abs(C(3, 4)), z == 1+2j, z.real, z.imag, z.conjugate(), isinstance(z, complex), type(z).__name__)
class Status(int):
    names = {200: "OK", 404: "Not Found"}
    def __new__(cls, code, *, note=""):
        self = super().__new__(cls, code)
        self.note = note
        return self
    @property
    def phrase(self): return self.names.get(self, "?")
    @classmethod
    def make(cls, x): return cls(x, note="made")
s = Status(404)
print(s, s.phrase, Status.make(200).phrase, Status.make(200).note, s == 404, 404 == s, s in (200, 404), s in [1, 404], [404].index(s), s // 100, isinstance(s, int), issubclass(Status, int), Status.__mro__, Status.__bases__)
def f(x):
    if isinstance(x, bool): return "bool"
    if isinstance(x, int): return "int %d" % x
    if isinstance(x, str): return "str " + x
    return "other"
print([f(x) for x in (1, True, Status(5), "a", Path("b"), 2.5, None)])
class Sub(Status):
    def __add__(self, o): return Sub(int(self) + o)
q = Sub(3) + 4
print(q, type(q), q.note == "", q.phrase, type(Sub(1)) is Sub, isinstance(q, Status))
match q:
    case int(): print("matched int")
match p:
    case "a/b/c": print("matched text")
print(type(int.__new__(Sub, 5)), int.from_bytes(b"\x01\x02", "big"), Hex.from_bytes(b"\x01", "big"), float.fromhex("0x1p3"), Money.fromhex("0x1p3"))
import copy
print(copy.copy(s).note, copy.deepcopy(s), type(copy.copy(h)), copy.copy(p))
d = {"a": 1}
print(d.get(Path("a")), d[Path("a")], {Path("k"): 2}["k"], set([Path("a"), "a"]), Path("a") == Path("a"), Path("a") is not Path("a"))
def kw(**k): return k
print(kw(**{Path("zz"): 1}), getattr(s, Path("note")), "%(a)s" % {Path("a"): 3}, sum([Hex(1), Hex(2)]), sum([Hex(1)], 0.5), min([Hex(3), 2]), all([Hex(1)]), any([Hex(0)]), list(range(Hex(2), Hex(5))), enumerate([1], Hex(4)).__next__())
