import heapq, bisect, string, operator
from heapq import *
h = []
for x in [5, 1, 4, 1, 3]: heappush(h, x)
print(h, heappop(h), h, heappushpop(h, 0), heapreplace(h, 9), h)
l = [9, 8, 7, 1, 2]; heapify(l); print(l, nlargest(2, l), nsmallest(2, l), nlargest(0, l), nsmallest(10, l), nlargest(1, []))
print(nlargest(2, ["aa", "b", "cccc"], key=len), nsmallest(1, [3, 1], key=lambda v: -v), list(merge([1, 4], [2, 3], [0])), list(merge([4, 1], [3], reverse=True)), list(merge(["a", "bbb"], ["cc"], key=len)))
for f in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappush((1,), 1), lambda: heapify((1,)), lambda: heappush([1], "a")):
    try: print(f())
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
print(heappushpop([], 5)); q = [(2, "b"), (1, "z"), (1, "a")]; heapify(q); print([heappop(q) for _ in range(3)])
class T:
    def __init__(s, p): s.p = p
    def __lt__(s, o): return s.p > o.p
    def __repr__(s): return f"T{s.p}"
t = []; [heappush(t, T(i)) for i in (1, 5, 3)]; print(heappop(t), t)
from bisect import *
a = [1, 2, 2, 2, 5]
print(bisect(a, 2), bisect_left(a, 2), bisect_right(a, 2), bisect_left(a, 0), bisect(a, 9), bisect_left(a, 2, 2), bisect_right(a, 2, 0, 2), bisect([], 1))
insort(a, 3); print(a); insort_left(a, 2); insort_right(a, 0); print(a)
print(bisect_left(["a", "bbb", "cccc"], 3, key=len)); w = ["a", "cccc"]; insort(w, "bb", key=len); print(w)
try: bisect_left(a, 2, -1)
except ValueError as e: print("VE", e)
try: bisect_left(a, "x")
except TypeError as e: print("TE", e)
print("FDCBA"[bisect([60, 70, 80, 90], 77)], [("FDCBA"[bisect([60, 70, 80, 90], s)]) for s in (33, 99, 90)])
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), string.ascii_lowercase, len(string.printable))
print(string.capwords("hello  big WORLD"), string.capwords("a-b-c", "-"))
t = string.Template("$who likes ${what} $$5"); print(t.substitute(who="tim", what="pie"), t.safe_substitute(who="x"), t.substitute({"who": 1, "what": 2}), t.template)
for f in (lambda: t.substitute(who=1), lambda: string.Template("$ bad").substitute(), lambda: string.Template("a\n$-").substitute()):
    try: print(f())
    except (KeyError, ValueError) as e: print(type(e).__name__, e)
print(string.Template("$ bad").safe_substitute(), t.get_identifiers() if hasattr(t, "get_identifiers") else "", t.is_valid() if hasattr(t, "is_valid") else "")
fm = string.Formatter(); print(fm.format("{0} {a} {0!r:>5} {1[0]} {b.real}", "x", [1], a=2, b=3), fm.vformat("{} {}", (1, 2), {}))
print(list(fm.parse("a{b!r:c}d{{")))
class F(string.Formatter):
    def get_value(self, key, args, kw): return kw.get(key, "?") if isinstance(key, str) else super().get_value(key, args, kw)
print(F().format("{zz} {a} {0}", 5, a=1))
o = operator
print(o.add(1, 2), o.sub(1, 2), o.mul(2, 3), o.truediv(1, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 3), o.neg(1), o.pos(-1), o.abs(-2), o.inv(1), o.invert(2), o.lshift(1, 3), o.rshift(8, 1), o.and_(6, 3), o.or_(6, 1), o.xor(6, 3), o.not_(0), o.truth([]), o.is_(None, None), o.is_not(1, None))
print(o.lt(1, 2), o.le(1, 1), o.eq(1, 1), o.ne(1, 1), o.ge(1, 2), o.gt(2, 1), o.concat("a", "b"), o.contains([1], 1), o.countOf([1, 1], 1), o.indexOf([5, 6], 6), o.getitem([1, 2], 1), o.index(True), o.length_hint([1, 2]), o.matmul if False else 0)
l = [1, 2, 3]; o.setitem(l, 0, 9); o.delitem(l, 1); print(l, o.iadd(l, [4]), o.ior({1}, {2}), o.isub(5, 3), o.imul(2, 4), o.iconcat([1], [2]), o.ipow(2, 3))
g = o.itemgetter(1); print(g("abc"), o.itemgetter(0, 2)("abc"), o.itemgetter("a")({"a": 1}), o.itemgetter(slice(1))("ab"), g, o.itemgetter(-1)([1, 2]))
ag = o.attrgetter("real"); print(ag(5), o.attrgetter("real", "imag")(3), ag, o.attrgetter("p.real")(T(5)), o.methodcaller("upper")("a"), o.methodcaller("split", ",", maxsplit=1)("a,b,c"), o.methodcaller("replace", "a", "b"))
for f in (lambda: g("a"), lambda: o.itemgetter(), lambda: o.attrgetter(5), lambda: o.attrgetter("zz")(1), lambda: o.methodcaller(5), lambda: o.indexOf([1], 2), lambda: o.concat(1, 2), lambda: o.index(1.5), lambda: o.call if False else o.itemgetter("x")({})):
    try: print(f())
    except (TypeError, IndexError, AttributeError, ValueError, KeyError) as e: print(type(e).__name__, e)
print(sorted([("b", 2), ("a", 3)], key=o.itemgetter(1)), o.call(len, "abc"), o.__add__(1, 2), o.concat([1], [2]), sorted("bca", key=o.methodcaller("lower")), max([{"v": 3}, {"v": 7}], key=o.itemgetter("v")))
