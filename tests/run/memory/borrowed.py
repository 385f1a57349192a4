"""What is read from fields and lists stays alive while it is used, and goes when the last user is done."""


class Node:
    def __init__(self, name, next=None):
        self.name = name
        self.next = next
        self.hits = 0

    def hit(self):
        self.hits += 1


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


class Holder:
    def __init__(self, item):
        self.item = item


def replace(holder, other):
    old = holder.item
    holder.item = other
    return old.name


def pop_while_used(items):
    first = items[0]
    items.clear()
    return first.name


def walk(node):
    names = []
    while node is not None:
        names.append(node.name)
        node.hit()
        node = node.next
    return names


def all_hit(nodes):
    for node in nodes:
        node.hit()
    for i in range(len(nodes)):
        a = nodes[i]
        for j in range(i + 1, len(nodes)):
            b = nodes[j]
            a.hits += b.hits
    return [n.hits for n in nodes]


def drop_in_loop(items):
    out = []
    while items:
        x = items[0]
        items.pop(0)
        out.append(x.name)
    return out


chain = Node("a", Node("b", Node("c")))
print(walk(chain), chain.next.hits)
print(all_hit([Node("x"), Node("y"), Node("z")]))
holder = Holder(Loud("one"))
print(replace(holder, Loud("two")))
print(pop_while_used([Loud("three")]))
print(drop_in_loop([Loud("four"), Loud("five")]))
holder.item = None
print("end")
