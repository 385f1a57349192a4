# collections.deque.
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[3], 4 in d, d.count(4), d.index(2), list(d))
print(d.pop(), d.popleft(), d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.remove(3)
d.insert(1, "ins")
d[0] = "first"
del d[2]
d.reverse()
print(d, d == deque(d), deque() == deque([]), d.copy() is d, bool(deque()))
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
    print(m, end=" ")
m.appendleft("L")
print(m, m.maxlen, d.maxlen, deque(range(10), 4), deque("abc") + deque("d"), deque([1]) * 3, list(reversed(deque("xyz"))), sorted(deque([3, 1])), deque([1, 2]) < deque([1, 3]))
d.clear()
for f in (lambda: d.pop(), lambda: d.popleft(), lambda: d[0], lambda: d.remove(9), lambda: deque(5), lambda: m.insert(0, 1), lambda: deque([1]).index(5), lambda: hash(d)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
queue = deque([(0, 0)])
seen = {(0, 0): 0}
while queue:
    x, y = queue.popleft()
    for dx, dy in ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)):
        n = (x + dx, y + dy)
        if 0 <= n[0] < 8 and 0 <= n[1] < 8 and n not in seen:
            seen[n] = seen[x, y] + 1
            queue.append(n)
print(seen[7, 7], max(seen.values()), len(seen))
