# Linked list, binary search tree, queue: nodes with None links.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for x in items:
            self.push(x)

    def push(self, x):
        self.head = Node(x, self.head)
        self.size += 1

    def reverse(self):
        previous = None
        node = self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        self.root = self._insert(self.root, key)

    def _insert(self, node, key):
        if node is None:
            return {"key": key, "left": None, "right": None}
        side = "left" if key < node["key"] else "right"
        node[side] = self._insert(node[side], key)
        return node

    def walk(self, node="root"):
        if node == "root":
            node = self.root
        if node is None:
            return []
        return self.walk(node["left"]) + [node["key"]] + self.walk(node["right"])


l = LinkedList("abc")
print(list(l), len(l))
l.reverse()
print(list(l), "b" in l, l.head.next.next.next)
t = Tree()
for k in (5, 2, 8, 1, 9, 3):
    t.insert(k)
print(t.walk())
a, b = Node(1), Node(2)
a.next, b.next = b, a
print(a.next.next is a, a.next.next.next.value)
a = b = None
long = None
for i in range(100000):
    long = Node(i, long)
total = 0
node = long
while node:
    total += node.value
    node = node.next
print(total)
long = node = None
print("freed")
