# Rich comparison, reflected, __eq__ with __hash__, sorting.
class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V{self.n}"

    def __eq__(self, o):
        print("eq", self, o)
        return isinstance(o, V) and self.n == o.n

    def __lt__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n < o.n

    def __le__(self, o):
        return self.n <= o.n

    def __hash__(self):
        return hash(self.n)


a, b, c = V(1), V(2), V(1)
print(a == c, a == b, a != c, a == 1, 1 == a)
print(a < b, a > b, a <= c, b >= a, sorted([b, a]), max(a, b))
print(a in [b, c], [a] == [c], {a: 1}[c], len({a, c}), [b, c].index(a))
for f in (lambda: a < 1, lambda: 1 < a):
    try:
        f()
    except TypeError as e:
        print(e)


class NoHash:
    def __eq__(self, o):
        return True


try:
    hash(NoHash())
except TypeError as e:
    print(e)
print(NoHash() == 5, NoHash() != 5, 5 == NoHash(), [NoHash()] == [None])


class Weird:
    def __eq__(self, o):
        return "not a bool"

    def __lt__(self, o):
        return []


print(Weird() == 1, Weird() != 1, Weird() < 1, Weird() < 5 < 3, not Weird() == 1)
