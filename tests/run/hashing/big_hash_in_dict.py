class K:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __hash__(self):
        return hash((self.a, self.b))
    def __eq__(self, o):
        return (self.a, self.b) == (o.a, o.b)
k = K(1, "x")
d = {k: 3}
print(d[K(1, "x")])
