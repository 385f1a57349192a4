# __repr__, __str__, __format__ and who uses which.
class R:
    def __repr__(self):
        return "R-repr"


class S:
    def __str__(self):
        return "S-str"

    def __repr__(self):
        return "S-repr"


class F(S):
    def __format__(self, spec):
        return f"F<{spec}>"


r, s, f = R(), S(), F()
print(r, s, f, [r, s, f], (s,), {"k": s}, str(r), repr(s))
print(f"{r} {s} {f} {f:x>5} {s!r} {r!s} {s!s:>8}|", "%s %r" % (s, s), "{} {!r} {:q}".format(s, s, f))
print(str([s]), "" + str(s), format(s), format(f, "zz"), format(r, ""))
for bad in (lambda: f"{s:5}", lambda: f"{r:>3}"):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class BadStr:
    def __str__(self):
        return 5


class BadRepr:
    def __repr__(self):
        return None


for f in (lambda: str(BadStr()), lambda: repr(BadRepr()), lambda: print(BadStr())):
    try:
        f()
    except TypeError as e:
        print(e)


class E(Exception):
    def __str__(self):
        return "custom text"


print(E(1), repr(E(1, "a")), str(ValueError()), repr(ValueError("x")), str(KeyError("k")), str(ValueError(1, 2)))
