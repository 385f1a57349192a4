class Node:
    def __init__(self, next=None):
        self.next = next

    def get(self):
        return self.next


n = Node(Node())
print(n.get().get())
print(n.get().get().get().next)
