# __index__, __hash__, __missing__, __length_hint__, __eq__ identity shortcuts.
class I:
    def __index__(self):
        return 2


i = I()
print([10, 20, 30][i], "abc"[i], range(10)[i], hex(i), "ab" * i, [1] * i, list(range(i)), bytes(i), (5).__pow__(2), round(2.567, i), "abcdef"[i:], divmod(7, 2))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, o):
        return self.n == o.n


d = {Key(i): i for i in range(5)}
print(d[Key(3)], Key(9) in d, len(d), len({Key(1), Key(1), Key(2)}))
d[Key(3)] = "changed"
del d[Key(0)]
print(list(d.values()))


class NeverEqual:
    def __eq__(self, o):
        return False

    __hash__ = object.__hash__


n = NeverEqual()
print(n in [n], [n] == [n], n == n, [n].index(n), {n: 1}[n], (n,).count(n))


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as e:
    print(e)


class BigHash:
    def __hash__(self):
        return 2 ** 64


print(hash(BigHash()))
