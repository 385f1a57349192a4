# heapq.
import heapq

h = []
for x in (5, 1, 8, 3, 2, 9, 1):
    heapq.heappush(h, x)
print(h, h[0], [heapq.heappop(h) for _ in range(len(h))])
data = [9, 4, 7, 1, -3, 12, 0]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 5), heapq.heapreplace(data, -10), data, heapq.nlargest(3, data), heapq.nsmallest(2, data), heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(10, [2, 1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ad", "bc", reverse=False)), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
tasks = []
for priority, name in ((3, "low"), (1, "high"), (2, "mid"), (1, "also high")):
    heapq.heappush(tasks, (priority, name))
while tasks:
    print(heapq.heappop(tasks))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
distance = {"a": 0}
queue = [(0, "a")]
while queue:
    dist, node = heapq.heappop(queue)
    if dist > distance[node]:
        continue
    for other, w in graph[node].items():
        if dist + w < distance.get(other, 10 ** 9):
            distance[other] = dist + w
            heapq.heappush(queue, (dist + w, other))
print(distance)
