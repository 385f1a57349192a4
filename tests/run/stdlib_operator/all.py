# operator.
import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(op.add(1, 2), op.sub(5, 3), op.mul(2, "ab"), op.truediv(7, 2), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-4), op.invert(5), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 1), op.xor(5, 1))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(2, 1), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.contains([1, 2], 2), op.concat([1], [2]), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.getitem({"k": 5}, "k"), op.index(True), op.length_hint([1, 2]))
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(sorted(rows, key=itemgetter("v", "n")), itemgetter(1)([5, 6]), itemgetter(0, 2)("abc"), itemgetter(slice(1, 3))("abcd"), max(rows, key=itemgetter("v"))["n"], dict(map(itemgetter("n", "v"), rows)))


class P:
    def __init__(self, name, age):
        self.name = name
        self.age = age
        self.inner = self

    def greet(self, word, end="!"):
        return word + self.name + end


people = [P("x", 3), P("y", 1)]
print([p.name for p in sorted(people, key=attrgetter("age"))], attrgetter("name", "age")(people[0]), attrgetter("inner.inner.name")(people[1]), methodcaller("greet", "hi ", end="?")(people[0]), methodcaller("upper")("abc"), list(map(methodcaller("split", ","), ["a,b", "c"])))
d = {}
op.setitem(d, "a", 1)
op.setitem(d, "b", 2)
op.delitem(d, "a")
lst = [1]
print(d, op.iadd(lst, [2]) is lst, lst, op.imul(3, 4), op.matmul.__name__)
for f in (lambda: itemgetter(5)([1]), lambda: attrgetter("zz")(5), lambda: op.add(1, "a"), lambda: op.indexOf([1], 5), lambda: itemgetter()):
    try:
        f()
    except (IndexError, AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
