# Huffman coding with heapq, dicts, and bit strings; round trip checked.
import heapq
from collections import Counter


class Leaf:
    def __init__(self, symbol):
        self.symbol = symbol

    def codes(self, prefix, table):
        table[self.symbol] = prefix or "0"


class Fork:
    def __init__(self, left, right):
        self.left, self.right = left, right

    def codes(self, prefix, table):
        self.left.codes(prefix + "0", table)
        self.right.codes(prefix + "1", table)


def build(text):
    heap = [(n, i, Leaf(s)) for i, (s, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        n1, _, a = heapq.heappop(heap)
        n2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, order, Fork(a, b)))
        order += 1
    return heap[0][2]


def decode(bits, tree):
    out = []
    node = tree
    for bit in bits:
        if isinstance(node, Fork):
            node = node.left if bit == "0" else node.right
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = tree
    return "".join(out)


for text in ("abracadabra", "aaaa", "the rain in spain stays mainly in the plain", "añb→ñ"):
    tree = build(text)
    table = {}
    tree.codes("", table)
    bits = "".join(table[c] for c in text)
    print(len(bits), len(text) * 8, sorted(table.items(), key=lambda p: (len(p[1]), p[1]))[:4])
    print(decode(bits, tree) == text, int("1" + bits, 2))
