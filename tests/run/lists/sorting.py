# sort and sorted: keys, reverse, stability, mixed numbers.
words = ["pear", "Fig", "apple", "fig", "Banana", "kiwi"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True))
rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
rows.sort(key=lambda r: r[1])
print(rows)
rows.sort(key=lambda r: r[0], reverse=True)
print(rows)
print(sorted(rows), sorted([3, 1.5, True, -2, 2 ** 70]), sorted("hello"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}))
print([[3, 1], [2], [3]].sort(), sorted([[3, 1], [2], [3], []]), sorted([(1, "b"), (1, "a")]))
n = 7
data = []
for i in range(200):
    n = n * 1103515245 + 12345 & 0x7FFFFFFF
    data.append(n % 1000)
s = sorted(data)
print(s[:10], s[-10:], all(s[i] <= s[i + 1] for i in range(199)), sum(s) == sum(data))
print(sorted(data, key=lambda x: (x % 10, -x))[:8])
print(sorted([3, 1, 2], key=None), sorted([], key=len), list(reversed(sorted([2, 3, 1]))))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)


class Item:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v


print([i.v for i in sorted([Item(3), Item(1), Item(2)])])
