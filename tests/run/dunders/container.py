# __getitem__, __setitem__, __delitem__, __len__, __contains__, __iter__, __reversed__.
class Sparse:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        if isinstance(key, tuple):
            return ("tuple", key)
        return self.data.get(key, 0)

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return max(self.data, default=-1) + 1

    def __contains__(self, x):
        return x in self.data.values()

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __reversed__(self):
        return iter(["reversed"])


s = Sparse()
s[3] = "x"
s[1] = 5
print(s[3], s[0], len(s), list(s), s[1:4], s[::-1], s[1, 2], s[1:2, ...], "x" in s, 9 in s, bool(s), list(reversed(s)))
del s[3]
print(len(s), [*s], sum(s))
s[1] += 10
print(s[1])
try:
    del s[77]
except KeyError as e:
    print("KeyError", e)
a, b = s
print(a, b)


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * i


print(list(Old()), 4 in Old(), 5 in Old(), max(Old()), [x for x in Old()])
x, y, z = Old()
print(x, y, z)


class Empty:
    def __len__(self):
        return 0


class Truth:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


print(bool(Empty()), bool(Truth()), "yes" if Empty() else "no", not Truth(), Empty() or "default")


class BadLen:
    def __len__(self):
        return -1


for f in (lambda: len(BadLen()), lambda: bool(BadLen())):
    try:
        f()
    except ValueError as e:
        print(e)
