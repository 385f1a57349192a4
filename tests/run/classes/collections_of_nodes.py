# Linked list, binary tree, graph, LRU cache, stack and queue, each with the protocols programs use.
class Node:
    __slots__ = "value", "next", "prev"

    def __init__(self, value):
        self.value = value
        self.next = self.prev = None


class LinkedList:
    def __init__(self, items=()):
        self.head = self.tail = None
        self._len = 0
        for x in items:
            self.append(x)

    def append(self, x):
        node = Node(x)
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next, node.prev, self.tail = node, self.tail, node
        self._len += 1

    def remove(self, x):
        node = self.head
        while node is not None and node.value != x:
            node = node.next
        if node is None:
            raise ValueError(f"{x!r} is not in the list")
        if node.prev:
            node.prev.next = node.next
        else:
            self.head = node.next
        if node.next:
            node.next.prev = node.prev
        else:
            self.tail = node.prev
        self._len -= 1

    def __len__(self):
        return self._len

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __reversed__(self):
        node = self.tail
        while node:
            yield node.value
            node = node.prev

    def __contains__(self, x):
        return any(v == x for v in self)

    def __getitem__(self, i):
        if i < 0:
            i += len(self)
        for k, v in enumerate(self):
            if k == i:
                return v
        raise IndexError(i)

    def __repr__(self):
        return "<" + " <-> ".join(map(repr, self)) + ">"


class Tree:
    class _Node:
        def __init__(self, key):
            self.key = key
            self.left = self.right = None
            self.count = 1

    def __init__(self, keys=()):
        self.root = None
        for k in keys:
            self.add(k)

    def add(self, key):
        def insert(node):
            if node is None:
                return Tree._Node(key)
            if key < node.key:
                node.left = insert(node.left)
            elif key > node.key:
                node.right = insert(node.right)
            else:
                node.count += 1
            return node
        self.root = insert(self.root)

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                for _ in range(node.count):
                    yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def depth(self):
        def measure(node):
            return 0 if node is None else 1 + max(measure(node.left), measure(node.right))
        return measure(self.root)


class Graph:
    def __init__(self, edges=()):
        self.edges = {}
        for a, b, *rest in edges:
            self.connect(a, b, rest[0] if rest else 1)

    def connect(self, a, b, cost=1):
        self.edges.setdefault(a, {})[b] = cost
        self.edges.setdefault(b, {})

    def __getitem__(self, node):
        return self.edges[node]

    def __contains__(self, node):
        return node in self.edges

    def __len__(self):
        return len(self.edges)

    def shortest(self, start, goal):
        best, todo = {start: 0}, [start]
        back = {}
        while todo:
            todo.sort(key=lambda n: best[n])
            at = todo.pop(0)
            for other, cost in self[at].items():
                total = best[at] + cost
                if other not in best or total < best[other]:
                    best[other] = total
                    back[other] = at
                    todo.append(other)
        if goal not in best:
            return None
        path = [goal]
        while path[-1] != start:
            path.append(back[path[-1]])
        return best[goal], path[::-1]


class LRU:
    def __init__(self, size):
        self.size = size
        self.data = {}
        self.hits = self.misses = 0

    def get(self, key, make):
        if key in self.data:
            self.hits += 1
            self.data[key] = self.data.pop(key)
        else:
            self.misses += 1
            self.data[key] = make(key)
            if len(self.data) > self.size:
                del self.data[next(iter(self.data))]
        return self.data[key]


class Queue:
    def __init__(self):
        self._in, self._out = [], []

    def push(self, *items):
        self._in.extend(items)
        return self

    def pop(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        if not self._out:
            raise IndexError("pop from an empty queue")
        return self._out.pop()

    def __bool__(self):
        return bool(self._in or self._out)


l = LinkedList("abcd")
print(l, len(l), list(reversed(l)), "c" in l, "z" in l, l[1], l[-1], [*l], sorted(l, reverse=True))
l.remove("a")
l.remove("d")
print(l, len(l), l.head.prev, l.tail.next)
try:
    l.remove("q")
except ValueError as e:
    print(e)
try:
    print(l[5])
except IndexError as e:
    print("index", e)
t = Tree([5, 2, 8, 2, 9, 1, 5])
print(list(t), t.depth(), 8 in t, 7 in t, max(t), [*t][:2], len(list(t)))
g = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d"), ("e", "a")])
print(len(g), "a" in g, g["a"], g.shortest("a", "d"), g.shortest("d", "a"), g.shortest("e", "d"))
cache = LRU(2)
print([cache.get(k, lambda k: k * k) for k in (1, 2, 1, 3, 2, 1)], cache.hits, cache.misses, cache.data)
q = Queue().push(1, 2, 3)
out = []
while q:
    out.append(q.pop())
    if out[-1] == 2:
        q.push("late")
print(out)
try:
    q.pop()
except IndexError as e:
    print(e)
