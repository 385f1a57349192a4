class Stack:
    def __init__(self): self.items = []
    def pop(self):
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()
def run(s, n):
    for i in range(n):
        s.pop()
try:
    run(Stack(), 1)
except IndexError as e:
    err = ValueError("bad run")
    raise err from e
