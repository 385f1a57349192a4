# Sets at work: dedup, visited, graph search, sieve.
def bfs(graph, start):
    seen = {start}
    order = [start]
    for node in order:
        for n in graph.get(node, ()):
            if n not in seen:
                seen.add(n)
                order.append(n)
    return order


graph = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 7: [1]}
print(bfs(graph, 1), bfs(graph, 7), bfs(graph, 9))
numbers = {n for n in range(2, 60)}
for p in range(2, 8):
    numbers -= set(range(p * p, 60, p))
print(sorted(numbers))
squares = {x * x % 20 for x in range(100)}
print(sorted(squares), len(squares))
big = set()
for i in range(5000):
    big.add(i * i % 4999)
print(len(big), sum(big), 4 in big, -1 in big)
for i in range(0, 5000, 3):
    big.discard(i)
print(len(big), sum(big))
anagrams = {}
for w in ("tea", "eat", "tan", "ate", "nat", "bat"):
    anagrams.setdefault(frozenset(w), []).append(w)
print(sorted(anagrams.values()))
words = "a b a c b".split()
print(sorted(set(words)), [w for i, w in enumerate(words) if w not in words[:i]])
try:
    for x in squares:
        squares.add(x + 100)
except RuntimeError as e:
    print(e)
