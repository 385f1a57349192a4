# Mixins with cooperative super, context managers, iterator classes, comparison and hashing, text forms.
class Base:
    def __init__(self, **rest):
        if rest:
            raise TypeError("unexpected " + ", ".join(sorted(rest)))
        self.ready = True

    def parts(self):
        return []


class Named(Base):
    def __init__(self, name="?", **rest):
        super().__init__(**rest)
        self.name = name

    def parts(self):
        return [f"name={self.name}"] + super().parts()


class Tagged(Base):
    def __init__(self, tags=(), **rest):
        super().__init__(**rest)
        self.tags = list(tags)

    def parts(self):
        return [f"tags={','.join(self.tags)}"] + super().parts()


class Shown:
    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self.parts())}>"


class Item(Shown, Named, Tagged):
    def __init__(self, price, **rest):
        super().__init__(**rest)
        self.price = price

    def parts(self):
        return super().parts() + [f"price={self.price}"]


class Comparable:
    def __eq__(self, o):
        return self.key() == o.key() if isinstance(o, Comparable) else NotImplemented

    def __lt__(self, o):
        return self.key() < o.key()

    def __le__(self, o):
        return self < o or self == o

    def __gt__(self, o):
        return o < self

    def __ge__(self, o):
        return o <= self

    def __hash__(self):
        return hash(self.key())


class Version(Comparable):
    def __init__(self, text):
        self.numbers = tuple(int(p) for p in text.split("."))

    def key(self):
        return self.numbers

    def __str__(self):
        return ".".join(map(str, self.numbers))

    def __format__(self, spec):
        return str(self).rjust(int(spec)) if spec else str(self)


class Resource:
    live = 0

    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        Resource.live += 1
        print("open", self.name)
        return self

    def __exit__(self, kind, value, trace):
        Resource.live -= 1
        print("close", self.name, kind.__name__ if kind else None, value)
        return kind is not None and issubclass(kind, self.swallow)


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


print(Item(5, name="pen", tags=["a", "b"]), Item(7), [c.__name__ for c in Item.__mro__])
try:
    Item(1, colour="red", size=3)
except TypeError as e:
    print(e)
vs = [Version(t) for t in ("1.10", "1.2", "2.0", "1.2")]
print(*sorted(vs), max(vs), vs[1] == vs[3], vs[0] != vs[1], vs[0] >= vs[1], vs[0] <= vs[1], len(set(vs)), vs[1] == "1.2", f"[{vs[0]:6}] {vs[2]}")
print({Version("1.2"): "found"}.get(vs[1]), Version("3") in vs, Version("2.0") in vs, vs.index(Version("2.0")))
with Resource("a") as r, Resource("b", ValueError):
    print(r.name, Resource.live)
    raise ValueError("inside")
print("after", Resource.live)
try:
    with Resource("c"):
        {}["k"]
except KeyError as e:
    print("got", e, Resource.live)
f = Fib(30)
print(list(f), list(f), sum(f), 13 in f, 14 in f, [x for x in Fib(5)], max(Fib(100)), dict(zip("abc", Fib(9))))
w = Window([1, 2, 3, 4, 5], 3)
print(len(w), list(w), w[1:], w[0], [sum(x) for x in w], [3, 4, 5] in w, bool(Window([], 1)), list(reversed(w)))
a, *rest = w
print(a, rest)
try:
    w[9]
except IndexError as e:
    print(e)
print(repr(object())[:18], str(Base())[:22], isinstance(Base().__hash__(), int), Base() == Base())
