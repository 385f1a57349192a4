# Overridden item methods of a list get slices.
class L(list):
    def __setitem__(self, i, v): print("set", i, v); super().__setitem__(i, v)
    def __delitem__(self, i): print("del", i); super().__delitem__(i)
    def __getitem__(self, i): print("get", i); return super().__getitem__(i)
l = L([1, 2, 3, 4]); l[1:2] = [9]; l[0] = 5; print(l[1:3], l[0]); del l[0:1]; del l[0]; print(l)
l[::2] = "ab"
print(l)
x = [1, 2, 3]
x.__setitem__(slice(0, 1), "ab"); print(x)
x.__delitem__(slice(0, 1)); print(x)
