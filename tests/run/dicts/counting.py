# Everyday dict patterns: counting, grouping, inverting, nesting.
text = "it was the best of times it was the worst of times"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
groups = {}
for word in counts:
    groups.setdefault(len(word), []).append(word)
print(groups, {k: sorted(v) for k, v in sorted(groups.items())})
print({v: k for k, v in counts.items()})
tree = {}
for path in ("a/b/c", "a/b/d", "a/e", "f"):
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
print(tree)


def depth(t):
    return 1 + max((depth(c) for c in t.values()), default=0)


print(depth(tree), max(counts, key=counts.get), min(counts.values()))
matrix = {}
for x in range(3):
    for y in range(3):
        if x != y:
            matrix[x, y] = x * 10 + y
print(matrix, matrix[2, 1], (1, 1) in matrix)
