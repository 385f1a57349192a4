# Queue, LifoQueue, PriorityQueue, SimpleQueue without blocking.
import queue

for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls(maxsize=3)
    for v in (2, 3, 1):
        q.put(v)
    print(cls.__name__, q.qsize(), q.empty(), q.full())
    try:
        q.put_nowait(9)
    except queue.Full:
        print("full")
    print([q.get() for _ in range(3)], q.empty())
    try:
        q.get_nowait()
    except queue.Empty as error:
        print("empty", repr(error))
    for _ in range(3):
        q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
s = queue.SimpleQueue()
s.put("a")
print(s.get(), s.empty(), s.qsize())
p = queue.PriorityQueue()
for item in ((3, "c"), (1, "a"), (2, "b")):
    p.put(item)
while not p.empty():
    print(p.get())
