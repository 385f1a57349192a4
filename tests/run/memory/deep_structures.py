# Long chains and deep nests are built and freed without overflowing the stack.
class Node:
    def __init__(self, next):
        self.next = next


head = None
for i in range(300000):
    head = Node(head)
n = 0
node = head
while node is not None:
    n += 1
    node = node.next
print(n)
head = node = None
nest = []
for i in range(200000):
    nest = [nest]
nest = None
t = ()
for i in range(100000):
    t = (t, i)
t = None
d = {}
for i in range(100000):
    d = {"d": d}
d = None
pairs = [[i, str(i)] for i in range(100000)]
print(len(pairs), pairs[99999])
pairs = None
print("all freed")
