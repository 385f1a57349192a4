# itertools, second part: product, permutations, combinations, groupby.
from itertools import combinations, combinations_with_replacement, groupby, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product([], [1])), len(list(product(range(3), range(4)))))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([])), list(permutations([1], 2)), sum(1 for _ in permutations(range(6))))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)), list(combinations_with_replacement("ab", 3)), sum(1 for _ in combinations(range(10), 4)))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3, 3])], [(k, [w for w in g]) for k, g in groupby(["a", "bb", "cc", "d"], key=len)], list(groupby([])))
rows = [("x", 1), ("y", 2), ("x", 3), ("y", 4)]
rows.sort()
for key, group in groupby(rows, key=lambda r: r[0]):
    print(key, [v for _, v in group])
g = groupby("aab")
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))
print([c for c in combinations(range(1, 9), 3) if sum(c) == 12], ["".join(p) for p in permutations("abc") if p[0] != "a"], max(product([1, 2], [3, 4]), key=sum))
for f in (lambda: list(combinations([1], -1)), lambda: list(product([1], repeat=-1)), lambda: list(permutations(5))):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
