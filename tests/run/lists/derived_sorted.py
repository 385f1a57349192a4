# Sorting objects of classes derived from containers.
class E:
    def __hash__(self): return 5
class MySet(set): pass
print(MySet([1]), {E(): 1} is None)
class L(list):
    def __lt__(self, o): return self[0] < o[0]
xs = [L([2]), L([1])]; xs.sort(); print(xs)
xs = [L(["b"]), L(["a"])]; print(sorted(xs))
class D(dict):
    def __lt__(self, o): return self["k"] < o["k"]
print(sorted([D(k=2), D(k=1)]))
