# deque: every operation, errors, maxlen, mutation during iteration.
from collections import deque


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], d[2], d.pop(), d.popleft(), d)
d.extend("xy")
d.extendleft("12")
print(d, "x" in d, "q" in d, d.count("a"), d.index("b"), bool(d), bool(deque()))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate(100)
d.rotate(0)
print(d)
d.reverse()
print(d, list(reversed(d)))
d[1] = "Q"
del d[0]
d.insert(2, "I")
d.insert(-1, "J")
d.insert(100, "K")
d.insert(-100, "L")
d.remove("I")
print(d)
print(d == deque(d), d == list(d), d != deque(), deque([1, 2]) < deque([1, 3]), deque([1]) <= deque([1, 0]), deque([2]) > deque([1, 9]))
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([3]), deque([1]) * 0)
e = deque([1, 2])
e += [3]
e *= 2
print(e, e.copy(), e.maxlen)
m = deque(range(10), maxlen=3)
print(m, m.maxlen)
m.append(10)
m.appendleft(6)
m.extend([1, 2])
print(m, deque(m), deque(maxlen=0), deque([1], 0))
m += "pq"
print(m, m * 2, m.copy(), m + deque("z"))
attempt(lambda: m.insert(1, 5))
attempt(lambda: deque().pop())
attempt(lambda: deque().popleft())
attempt(lambda: deque([1])[1])
attempt(lambda: deque([1])[-2])
attempt(lambda: deque([1, 2])[0:1])
attempt(lambda: deque([1]).remove(5))
attempt(lambda: deque([1]).index(5))
attempt(lambda: deque([1, 2, 3]).index(1, 1))
attempt(lambda: deque(5))
attempt(lambda: deque([], -1))
attempt(lambda: deque([], "x"))
attempt(lambda: hash(deque()))
attempt(lambda: deque([1]) < [1])
attempt(lambda: deque([1]) + [1])


def grow_while_iterating():
    q = deque([1, 2, 3])
    for v in q:
        q.append(v)


def shrink_while_iterating():
    q = deque([1, 2, 3])
    for v in q:
        q.popleft()


attempt(grow_while_iterating)
attempt(shrink_while_iterating)
q = deque([1, 2, 3])
for i, v in enumerate(q):
    q[i] = v * 10
print(q)
r = deque([1])
r.append(r)
print(r)
q.clear()
print(q, len(q))
q.extend(q)
q.append(4)
q.extend(q)
q.extendleft(q)
print(q)

queue = deque([(0, 0)])
seen = {(0, 0)}
order = 0
while queue:
    x, y = queue.popleft()
    order = (order * 31 + x * 7 + y) % 1000003
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        n = (x + dx, y + dy)
        if 0 <= n[0] < 30 and 0 <= n[1] < 30 and n not in seen:
            seen.add(n)
            queue.append(n)
print(order, len(seen))

s = deque()
state = 12345
for step in range(3000):
    state = (state * 1103515245 + 12345) % 2 ** 31
    what = state // 65536 % 9
    if what < 2:
        s.append(step)
    elif what < 4:
        s.appendleft(-step)
    elif what == 4 and s:
        s.pop()
    elif what == 5 and s:
        s.popleft()
    elif what == 6:
        s.rotate(state % 7 - 3)
    elif what == 7 and s:
        s[state % len(s)] += 1
    elif what == 8 and len(s) > 5:
        del s[state % len(s)]
        s.insert(state % 5, step)
print(len(s), sum(s), list(s)[:10], s[-1])
