# The functions on several types, the getters' results, reprs and errors.
import operator as op


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(op.add(1, 2), op.add("a", "b"), op.sub(5, 2.5), op.mul([1], 2), op.truediv(7, 2), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 10), op.matmul if False else "")
print(op.and_(6, 3), op.or_({1}, {2}), op.xor(True, False), op.lshift(1, 40), op.rshift(-9, 1), op.neg(3), op.pos(True), op.invert(5), op.inv(0), op.abs(-2.5), op.index(True))
print(op.lt(1, 2), op.le("a", "a"), op.eq([1], [1.0]), op.ne(1, 1), op.gt((2,), (1, 9)), op.ge(1, 2), op.not_([]), op.truth("x"), op.is_(None, None), op.is_not(1, None))
print(op.concat([1], (2,)[:0] or [2]), op.contains("hello", "ell"), op.countOf([1, 1.0, True, 2], 1), op.indexOf("abc", "c"), op.getitem({"k": 3}, "k"), op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 9), op.call(max, 3, 4))
data = [1, 2, 3, 4]
op.setitem(data, 1, 9)
op.delitem(data, 0)
op.setitem(data, slice(0, 1), [7, 8])
print(data, op.iadd(data, [5]) is data, op.iadd(1, 2), op.imul(3, 4), op.iconcat("a", "b"), op.isub({1, 2}, {2}), op.ior({1: 2}, {3: 4}), op.ipow(2, 3), op.ilshift(1, 3), op.itruediv(1, 4))
rows = [("b", 3, 1.5), ("a", 3, 0.5), ("c", 1, 2.5)]
print(sorted(rows, key=op.itemgetter(1, 0)), sorted(rows, key=op.itemgetter(-1)), op.itemgetter(0, 1, 2, 0)(rows[0]), op.itemgetter(slice(0, 2))(rows[0]), op.itemgetter("k")({"k": 1}))


class Point:
    def __init__(self, x, inner=None):
        self.x = x
        self.inner = inner

    def scaled(self, by, offset=0):
        return self.x * by + offset


p = Point(3, Point(4))
print(op.attrgetter("x")(p), op.attrgetter("inner.x")(p), op.attrgetter("x", "inner.x")(p), op.attrgetter("x", "x", "inner.x")(p))
print(op.methodcaller("scaled", 2)(p), op.methodcaller("scaled", 2, offset=1)(p), op.methodcaller("upper")("abc"), list(map(op.methodcaller("split", ","), ["a,b", "c"])))
print(op.itemgetter(1), op.itemgetter("a", 2), op.attrgetter("a.b", "c"), op.methodcaller("m", 1, k="v"))
attempt(lambda: op.itemgetter())
attempt(lambda: op.attrgetter())
attempt(lambda: op.attrgetter(1))
attempt(lambda: op.methodcaller())
attempt(lambda: op.methodcaller(1))
attempt(lambda: op.attrgetter("zz")(p))
attempt(lambda: op.itemgetter(5)([1]))
attempt(lambda: op.indexOf([1], 2))
attempt(lambda: op.concat(1, 2))
attempt(lambda: op.index(1.5))
attempt(lambda: op.add(1, "a"))
attempt(lambda: op.abs("x"))
attempt(lambda: op.length_hint(5, "x"))
attempt(lambda: op.countOf(5, 1))
print(op.__add__ is op.add, op.__getitem__([4, 5], 1), op.__not__(0))
