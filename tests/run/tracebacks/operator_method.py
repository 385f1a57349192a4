class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return V(self.x + other.x)


a = V(1) + V(2)
print(a.x)
b = a + 5
