# An __iter__ that starts over: zip, max and map call it once. Classes with __getitem__ only.
class Window:
    def __init__(self, items, size):
        self.items, self.size = items, size
    def __len__(self):
        return max(0, len(self.items) - self.size + 1)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if not 0 <= i < len(self):
            raise IndexError("window index out of range")
        return self.items[i:i + self.size]
class Fib:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        self.a, self.b = 0, 1
        return self
    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value
f = Fib(30)
print(list(f), list(f), sum(f), 13 in f, 14 in f)
print([x for x in Fib(5)], max(Fib(100)), dict(zip("abc", Fib(9))))
w = Window([1, 2, 3, 4, 5], 3)
print(len(w), list(w))
a, *rest = w
print(a, rest)

class Fib:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        self.a, self.b = 0, 1
        return self
    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value
print(list(zip("abc", Fib(9))))

class Seq:
    def __getitem__(self, i):
        if i >= 4: raise IndexError(i)
        return i * 10
print(sum(Seq()), [x for x in Seq()])
print(list(Seq()))
print(20 in Seq(), 25 in Seq())

class Seq:
    def __getitem__(self, i):
        if i >= 4: raise IndexError(i)
        return i * 10
print(20 in Seq(), 25 in Seq())
a, *b = Seq()
print(a, b)
