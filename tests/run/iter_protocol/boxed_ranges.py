# Ranges in places that hold several kinds of iterables.
def show(x):
    for i in x:
        print(i, end=" ")
    print()
for c in (range(2), [3, 4], "ab"):
    show(c)
class R:
    def __reversed__(self):
        return iter([2, 1])
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
