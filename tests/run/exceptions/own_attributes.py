# Attributes that programs set on exceptions, of built-in classes and of their own.
e = ValueError("x")
e.code = 5
print(e.code, e.__dict__, vars(e), hasattr(e, "code"), hasattr(e, "other"))
e.code = "now text"
print(e.code)
try:
    e.missing
except AttributeError as x:
    print(x)
try:
    raise KeyError("k")
except KeyError as k:
    k.note = [1]
    try:
        raise RuntimeError from k
    except RuntimeError as r:
        print(r.__cause__.note)
        r.level = 3
        print(getattr(r, "level"), getattr(r, "levels", None))
del e.code
print(e.__dict__)
try:
    del e.code
except AttributeError as x:
    print(x)
setattr(e, "a" + "b", 1)
print(e.ab, e.__dict__)
class C(ValueError): pass
c = C("y")
c.foo = 1
print(c.foo, c.__dict__, vars(c))
def annotate(e):
    e.seen = True
    return e
for x in (annotate(OSError(2, "no")), annotate(TypeError()), annotate(C())):
    print(type(x).__name__, x.seen, x.__dict__)
e.__dict__["q"] = 7
print(e.q)
try:
    raise annotate(ZeroDivisionError("z"))
except ArithmeticError as z:
    print(z.seen, z.args)

import json, sys
class App(Exception):
    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code
class Sub(App): pass
class Plain(ValueError): pass
def mark(e, code):
    try:
        raise e
    except Exception as err:
        err.code = code
        err.where = "here"
        return err
for e in (App("a"), Sub("s", 9), Plain("p"), ValueError("v"), OSError(2, "x")):
    m = mark(e, [type(e).__name__])
    print(type(m).__name__, m.code, m.where, sorted(vars(m)), getattr(m, "nope", "no"), hasattr(m, "where"), hasattr(m, "nope"))
for name in ("one", "two"):
    v = KeyError(name)
    setattr(v, name, len(name))
    print(getattr(v, name), getattr(v, "one", None), v.__dict__)
def loops():
    e = TypeError("cycle")
    e.me = e
    e.others = [e, {"e": e}]
    return e.me.others[1]["e"] is e
print(loops())
def handler(e):
    e.callback = lambda x: x * 2
    return e.callback(4)
print(handler(RuntimeError()))
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        z.detail = json.loads('{"a": [1]}')
        raise
except ArithmeticError as a:
    print(a.detail, a.args, a.__traceback__ is not None)
e = StopIteration(5)
e.extra = 1
print(e.value, e.extra, e.__dict__)
e.args = (1, 2)
print(e.args, e.__dict__)
try:
    e.value.missing
except AttributeError as x:
    print(x)
e.__dict__ = {"new": 3}
print(e.new, hasattr(e, "extra"))
try:
    e.__dict__ = 5
except TypeError as x:
    print(x)
g = ExceptionGroup("g", [ValueError(1)])
g.tag = "t"
print(g.tag, g.message, g.exceptions)
items = [ValueError("a"), App("b"), 5]
for i in items:
    try:
        i.tag = "tagged"
        print(i.tag)
    except AttributeError as x:
        print(x)
a, b = ValueError("a"), ValueError("b")
a.x = 1
try:
    print(b.x)
except AttributeError as x:
    print(x)
class WithSlots(Exception):
    __slots__ = ("s",)
w = WithSlots()
w.s = 1
w.t = 2
print(w.s, w.t, w.__dict__)
