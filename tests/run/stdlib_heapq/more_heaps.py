# Heap lists step by step (their layout is observable), merge, nlargest, nsmallest.
import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


h = []
for v in (5, 1, 8, 3, 9, 2, 2, 7):
    heappush(h, v)
    print(h)
print(heappushpop(h, 0), heappushpop(h, 4), h, heapreplace(h, 10), h)
while h:
    print(heappop(h), h)
attempt(lambda: heappop([]))
attempt(lambda: heapreplace([], 1))
print(heappushpop([], 3))
state = 1
values = []
for _ in range(200):
    state = state * 1103515245 % 2 ** 31 + 12345
    values.append(state % 1000)
heap = values[:]
heapify(heap)
print(heap[:20], [heappop(heap) for _ in range(10)], heap[:20])
print(nlargest(5, values), nsmallest(5, values), nlargest(3, values, key=lambda v: v % 100), nsmallest(3, values, key=lambda v: -v))
print(nlargest(0, values), nsmallest(-1, values), nlargest(300, [2, 1, 3]), nsmallest(1, [4, 2, 3]), nlargest(1, "hello"))
print(nsmallest(2, iter([3, 1, 2])), nlargest(2, (x for x in [3, 1, 2])), nsmallest(4, [], key=len))
pairs = [(1, "a"), (0, "b"), (1, "c"), (0, "d"), (2, "e"), (1, "f")]
print(nsmallest(3, pairs, key=lambda p: p[0]), nlargest(3, pairs, key=lambda p: p[0]), nlargest(4, pairs))
print(list(merge([1, 4, 7], [2, 5, 8], [0, 9])), list(merge()), list(merge([], [1])), list(merge("abc", "abd", key=lambda c: -ord(c))))
print(list(merge([9, 5, 1], [8, 2], reverse=True)), list(merge([1, 1], [1.0, 1.0])), list(merge(["b", "aa"], ["c", "ccc"], key=len)))
print(list(merge([(1, "x"), (3, "y")], [(1, "a"), (2, "b")], key=lambda t: t[0])), list(merge(["ccc", "b"], ["dd"], key=len, reverse=True)))


class Task:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority


tasks = []
for i, p in enumerate([5, 2, 8, 1, 9, 3]):
    heappush(tasks, Task(p, f"t{i}"))
print([heappop(tasks).name for _ in range(len(tasks))])

graph = {0: [(1, 4), (2, 1)], 1: [(3, 1)], 2: [(1, 2), (3, 5)], 3: []}
distance = {0: 0}
queue = [(0, 0)]
while queue:
    d, node = heapq.heappop(queue)
    if d > distance[node]:
        continue
    for target, weight in graph[node]:
        nd = d + weight
        if target not in distance or nd < distance[target]:
            distance[target] = nd
            heapq.heappush(queue, (nd, target))
print(distance)
