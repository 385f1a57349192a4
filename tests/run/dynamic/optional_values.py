# None mixed with ints, floats, strings, objects.
def find(items, x):
    for i, v in enumerate(items):
        if v == x:
            return i


def parse(s):
    return int(s) if s.isdigit() else None


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent

    def root(self):
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    def depth(self):
        return 0 if self.parent is None else 1 + self.parent.depth()


print(find("abc", "c"), find("abc", "z"), find([], 1))
values = [parse(s) for s in ("1", "x", "22", "")]
print(values, [v for v in values if v is not None], sum(v or 0 for v in values), [v is None for v in values], values == [1, None, 22, None])
leaf = Node("leaf", Node("mid", Node("top")))
print(leaf.root().value, leaf.depth(), leaf.parent.parent.parent)
best = None
for v in (3, 9, 4):
    if best is None or v > best:
        best = v
print(best)
result = find([5], 5)
if result is not None and result == 0:
    print("found at zero")
if not result:
    print("zero is false")
try:
    find([], 1) + 1
except TypeError as e:
    print(e)
try:
    leaf.root().parent.value
except AttributeError as e:
    print(e)
maybe = 2 ** 62 if best > 5 else None
print(maybe, maybe is None, maybe == 2 ** 62)
maybe = None if best > 5 else 1
print(maybe, maybe == None, maybe != None)
fmaybe = 0.0 if best else None
print(fmaybe, fmaybe is None, bool(fmaybe))
default = {"a": None}.get("a", "unused")
print(default, {}.get("a"), [None] * 2, (None,), None is None, max([None], default=1) if 0 else None)
