# len as a key over containers of several kinds.
xs = [[1, 2], ["a"], [None, 2.0, 3]]
print(max(xs, key=len))
d = {1: [1], 2: ["x", 2]}
print(max(d.values(), key=len))
