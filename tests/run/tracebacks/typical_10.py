class M:
    def __init__(self, v): self.v = v
    def __add__(self, o):
        return M(self.v + o.v)
    def __len__(self): return -1
print((M(1) + M(2)).v)
try:
    len(M(1))
except ValueError as e:
    print(e)
try:
    M(1) + 5
except AttributeError as e:
    print(e)
sorted([M(1), M(2)])
