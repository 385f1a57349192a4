# product, permutations, combinations: orders, sizes, edge cases, against plain counting.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product("ab")), list(product()), list(product("ab", [])))
print(list(product("ab", repeat=2)), list(product([0, 1], repeat=0)), list(product("a", "bc", "de", (1, 2))))
print(list(product([1, 2], "x", [3.5])), len(list(product(range(3), range(4), repeat=2))))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)))
print(list(permutations("abcd", 1)), list(permutations("abc", 0)), sum(1 for _ in permutations(range(6))))
print(list(combinations("abcd", 2)), list(combinations("abc", 3)), list(combinations("abc", 0)), list(combinations("ab", 3)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 0)), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("ab", 0)))
for n in range(6):
    print(n, [(len(list(permutations(range(n), r))), len(list(combinations(range(n), r))),
               len(list(combinations_with_replacement(range(n), r)))) for r in range(6)])
total = 0
for a, b, c in combinations(range(12), 3):
    total += a * b - c
print(total)
for p in permutations([1, 2, 3]):
    if p[0] < p[1] < p[2]:
        print(p)
best = max(permutations([3, 1, 2]), key=lambda p: p[0] * 100 + p[1] * 10 + p[2])
print(best, sum(x * y for x, y in product(range(5), range(5))))
print([x + y for x, y in product("ab", "cd")], ["".join(t) for t in product("01", repeat=3)])
