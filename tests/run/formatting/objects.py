# Text of objects asked for by str.format and %, where nothing else in the program asks for it.
class F:
    def __init__(self): self.x = 5
    def __format__(self, spec): return f"<P {spec}>"
print("{:abc}".format(F()))
print("{:abc} {}".format(F(), F()))
print("{p.x:>4} {p:a}".format(p=F()))
print(f"{F():zz}", format(F(), "q"))

class P:
    def __init__(self): self.x = 5
    def __str__(self): return "P!"
class Q:
    def __init__(self): self.x = 5
    def __repr__(self): return "Q!"
class R:
    def __init__(self): self.x = 5
    def __int__(self): return 7
    def __index__(self): return 7
print("{}".format(P()))
print("{!r} %s".format(Q()))
print("%s %s" % (P(), Q()))
print("%x %d" % (R(), R()))
print("%(a)s" % {"a": Q()})
