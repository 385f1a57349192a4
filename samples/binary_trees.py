"""Builds and drops many binary trees: a test of allocation and freeing.

usage: binary_trees.py [depth]
"""
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def main():
    smallest = 4
    depth = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    deepest = max(depth, smallest + 2)

    print(f"stretch tree of depth {deepest + 1}: {build(deepest + 1).count()} nodes")
    long_lived = build(deepest)
    for level in range(smallest, deepest + 1, 2):
        rounds = 1 << (deepest - level + smallest)
        nodes = 0
        for _ in range(rounds):
            nodes += build(level).count()
        print(f"{rounds} trees of depth {level}: {nodes} nodes")
    print(f"long lived tree of depth {deepest}: {long_lived.count()} nodes")


if __name__ == "__main__":
    main()
