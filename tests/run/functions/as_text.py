# Functions and methods as text, where the compiler knows them.
class L(list): pass
class C:
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    def m(self): return self.m
    def __repr__(self): return "C()"
def cut(s): return s.split(" at ")[0]
def outer():
    def inner(): return inner
    return inner
l = L()
items = [cut(repr(l.append)), cut(str(C.s)), cut(repr(C.c)), cut(f"{C().m!s}"), cut(f"{outer()}"), cut(repr(len)), cut(repr(str.upper)), cut(repr("a".upper)), cut("%r" % C.m), cut(str(lambda: 0)), cut(repr(print))]
for i in items: print(i)
for f in (outer, C().m, len): print(cut(str(f)), cut("{}".format(f)), cut("{!r:>40}".format(f)))
print(hash(outer) == hash(outer), outer == outer, C.s != C.c, bool(outer), outer.__eq__(outer), cut(outer.__repr__()), cut(outer.__str__()))
import math
print(cut(str(C().m())))
def greet(name): return "hi " + name
class D:
    def m(self): pass
def strip(s):
    import re
    return s.split(" at ")[0]
print(strip(str(greet)), strip(repr(D().m)), strip(f"{greet}"), strip(repr([].append)))
print(greet is not None)
print(str(greet)[:16])
