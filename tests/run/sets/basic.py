# set and frozenset: construction, operators, methods.
def show(s):
    return sorted(s, key=repr)


a = {1, 2, 3}
b = {3, 4}
print(show(a | b), show(a & b), show(a - b), show(a ^ b), a < b, {1} < a, a <= a, a >= {1, 2}, a.isdisjoint({9}), a == {3, 2, 1}, a != b)
print(show(a.union(b, [7])), show(a.intersection(b)), show(a.difference([1])), show(a.symmetric_difference([1, 9])), a.issubset([1, 2, 3, 4]), a.issuperset({1}))
a.add(5)
a.add(5)
a.discard(100)
a.discard(1)
a.remove(2)
print(show(a), len(a), 3 in a, [] == a, set(), {1}, frozenset(), frozenset({1}))
a.update([7, 8], {9})
a -= {7}
a |= {10}
a &= {3, 5, 8, 9, 10}
a ^= {3, 11}
print(show(a))
c = a.copy()
c.clear()
print(len(a), c, bool(c), show(set("hello")), show({1, "a", 2.5, None, (1, 2)}), {1, 1.0, True}, len({0, False, 0.0}))
f = frozenset([1, 2])
print(f | {3} == {1, 2, 3}, type(f | {3}).__name__, type({3} | f).__name__, {f: "key"}[frozenset([2, 1])], hash(f) == hash(frozenset([2, 1])), f in {f})
x = {42}
print(x.pop(), x)
for g in (lambda: x.pop(), lambda: a.remove(77), lambda: {[]}, lambda: a | [1], lambda: hash(a), lambda: f.add(1), lambda: a[0], lambda: a < 5):
    try:
        g()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
