# copy and deepcopy.
import copy

a = [1, [2, 3], {"k": [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append("x")
a[2]["k"].append("y")
a.append("z")
print(a, b, c, b[1] is a[1], c[1] is a[1])
loop = [1]
loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2[1] is l2, l2 is loop)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)


class Node:
    def __init__(self, v, children=()):
        self.v = v
        self.children = list(children)
        self.parent = None
        for c in self.children:
            c.parent = self


class Custom:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Custom("copied")

    def __deepcopy__(self, memo):
        return Custom("deep")


tree = Node(1, [Node(2), Node(3)])
t2 = copy.deepcopy(tree)
t2.children[0].v = 20
print(tree.children[0].v, t2.children[1].parent is t2, type(t2).__name__, copy.copy(tree).children is tree.children, copy.copy(Custom(1)).v, copy.deepcopy([Custom(1)])[0].v)
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [2])), copy.copy({1: 2}), copy.deepcopy({(1,): {3}}), copy.copy("s") is "s".strip(), copy.deepcopy(None), copy.deepcopy(len) is len, copy.deepcopy(frozenset([1])) == {1})
