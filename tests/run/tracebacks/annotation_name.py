"""A name in an annotation that nothing binds yet."""


def fine(x: int, y: "Nowhere") -> None:
    z: Nowhere = 1
    return z


class Node:
    left: int = 0

    def link(self, other: "Node"):
        pass


def late(x: Node):
    class Inner:
        pass


print(fine(1, 2))


class Tree:
    def join(self, other: Tree):
        pass
