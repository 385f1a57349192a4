# groupby: groups shared with the outer iterator, skipped groups, keys.
from itertools import groupby

print([(k, list(g)) for k, g in groupby("aaabbca")])
print([(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3, 3], key=lambda v: v % 2)])
print([k for k, g in groupby("aabbbc")])
groups = [g for k, g in groupby("aab")]
print([list(g) for g in groups])

it = groupby([1, 1, 2, 2, 3])
k, first = next(it)
print(k, next(first))
k, second = next(it)
print(k, list(first), list(second))
k, third = next(it)
print(k, next(third), next(it, "end"), list(third))

for key, group in groupby(sorted(["pear", "fig", "plum", "kiwi", "date", "nut"], key=len), key=len):
    words = list(group)
    print(key, words, sum(len(w) for w in words))

for key, group in groupby([("a", 1), ("a", 2), ("b", 3)], lambda pair: pair[0]):
    total = 0
    for name, value in group:
        total += value
    print(key, total)
print(list(groupby([])), [k for k, _ in groupby([0, 0.0, False, 1, True])])


def failing():
    yield 1
    yield 1
    raise ValueError("broken")


try:
    for key, group in groupby(failing()):
        print(key, list(group))
except ValueError as error:
    print(error)
