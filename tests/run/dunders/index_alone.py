"""An object's __index__ is found though nothing else leads to it."""
class A:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


l = [1, 2, 3]
print(l[:A(2)], "abc"[A(1)], (1, "a")[A(1)])
