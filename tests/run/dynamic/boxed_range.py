# A range among so many kinds of values that nothing is known of it any more.
import sys
from functools import reduce


def anything(n):
    if n == 0: return range(3)
    if n == 1: return [1]
    if n == 2: return "s"
    if n == 3: return (1, 2)
    if n == 4: return {1: 2}
    if n == 5: return {3}
    if n == 6: return print
    if n == 7: return frozenset()
    if n == 8: return iter("a")
    if n == 9: return slice(5)
    if n == 10: return int
    if n == 11: return bytearray()
    if n == 12: return range
    return b"x"


t = anything(len(sys.argv) - 1)
for f in (lambda: t.start, lambda: t.stop, lambda: t.step, lambda: t.index(2), lambda: t.index(7), lambda: t.count(1), lambda: t.__len__(),
          lambda: t.__getitem__(1), lambda: list(reversed(t)), lambda: t[::-1], lambda: t.__contains__(2), lambda: hash(t) == hash(range(3)),
          lambda: t == range(3), lambda: bool(t), lambda: t.missing(), lambda: getattr(t, "start"), lambda: hasattr(t, "__len__"),
          lambda: hasattr(t, "index"), lambda: hasattr(t, "__iter__"), lambda: hasattr(t, "__next__"), lambda: hasattr(t, "append"), lambda: t.__class__,
          lambda: t.__eq__(range(3)), lambda: next(t.__iter__()), lambda: next(t.__reversed__()), lambda: t.__hash__() != 0, lambda: repr(t),
          lambda: range.__len__(t), lambda: t["a"], lambda: t[5], lambda: "a" in t, lambda: 1.0 in t, lambda: sum(t), lambda: t + t, lambda: t < t,
          lambda: isinstance(t, range), lambda: t(), lambda: dir(t)[-3:], lambda: reduce(lambda a, b: a + b, t), lambda: t.index):
    try:
        r = f()
        print("bound" if callable(r) and not isinstance(r, type) else r)
    except Exception as e:
        print(type(e).__name__, e)
made = anything(12)(2, 10, 3)
print(made, made.start, made.stop, made.step, made.index(5), made.count(8), [getattr(made, n) for n in ("start", "stop", "step")])
print([hasattr(anything(k), "__iter__") for k in range(14)], [hasattr(anything(k), "__getitem__") for k in range(13)])
