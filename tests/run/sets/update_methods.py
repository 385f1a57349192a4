# In-place set methods, iteration while building, comparison of kinds, set of tuples.
a = set(range(8))
a.intersection_update([1, 2, 3, 4, 50], {2, 3, 4, 9})
print(sorted(a))
a.difference_update([2], (3,))
a.symmetric_difference_update({4, 5, 6})
print(sorted(a), a.isdisjoint([1]), a.issuperset([]), set().issubset(a))
a.update("ab", [1])
print(sorted(map(str, a)), len(a))
print({1, 2} == frozenset([2, 1]), {1} < {1, 2} < {1, 2, 3}, {1, 2} <= {2, 3}, {1} != {2}, frozenset() == set(), {1, 2} > {1}, {3} >= {3}, set("ab") == {"b", "a"})
print(sorted({(x, y) for x in range(2) for y in range(2)}), sorted({x * x for x in range(-3, 4)}), sorted(set([1, 2]) | set([2, 3]), reverse=True), {frozenset({1}), frozenset({1})} == {frozenset({1})})
f = frozenset("abc")
print(sorted(f - {"a"}), type(f - {"a"}).__name__, type({"a"} - f).__name__, f.copy() == f, sorted(f.union("d")), hash(frozenset()) == hash(frozenset([])), len(f & {"a"}), max({3, 9, 4}), sum({1, 2, 3}), any({0}), list({7}))
chars = set()
doubles = []
for c in "programming":
    if c in chars:
        doubles.append(c)
    chars.add(c)
print(doubles, len(chars))
s = {1}
t = s
s |= {2}
s -= {1}
print(t is s, t)
s = s | {5}
print(t is s, sorted(t), sorted(s))
for g in (lambda: set([[1]]), lambda: {1}.union(5), lambda: {1} - [1], lambda: {1} <= [1], lambda: frozenset().add(1), lambda: {1}.pop(0), lambda: s[0], lambda: {1} + {2}):
    try:
        g()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
