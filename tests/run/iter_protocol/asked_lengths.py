# join() makes a list of what an iterator gives before it looks at the items; list(), tuple() and sorted() ask for a length.
def gen():
    for x in ("a", 1, "b", None):
        print("made", x)
        yield x
try:
    print("-".join(gen()))
except TypeError as e:
    print(e)
def bgen():
    for x in (b"a", "1", b"b"):
        print("made", x)
        yield x
try:
    print(b"-".join(bgen()))
except TypeError as e:
    print(e)
print("-".join(c for c in "abc"), b"-".join(bytes([c]) for c in b"abc"), "+".join({"k": 1}), "".join(map(str, range(4))))
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self):
        print("len"); return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
class Hinted:
    def __init__(self, hint): self.hint = hint; self.i = 0
    def __iter__(self):
        print("iter"); return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
    def __length_hint__(self):
        print("hint")
        if self.hint == "raise": raise KeyError("hint")
        if self.hint == "type": raise TypeError("hint")
        return self.hint
class Angry:
    def __iter__(self):
        print("iter"); return iter([1])
    def __len__(self):
        raise OSError("angry")
class Lying:
    def __iter__(self):
        return iter([1])
    def __len__(self):
        return -1
print(list(Seq(3)), tuple(Seq(2)), sorted(Seq(2)), [*Seq(2)], set(Seq(2)), sum(Seq(3)))
x = [0]; x.extend(Seq(2)); x += Seq(1); x[0:1] = Seq(2); print(x)
for h in (0, 5, -1, "x", NotImplemented, "raise", "type"):
    for f in (list, tuple, sorted):
        try:
            print(f(Hinted(h)))
        except Exception as e:
            print(type(e).__name__, e)
for c in (Angry, Lying):
    for f in (list, tuple, sorted, set, "".join):
        try:
            print(f(c()))
        except Exception as e:
            print(type(e).__name__, e)
print(list({1: 2}.keys()), list({1: 2}.values()), tuple({1: 2}.items()), list(range(3)), list(zip([1], [2])), list(enumerate("ab")), tuple(x for x in range(3)), list(reversed([1, 2])), list(map(str, [1])))
print([*Hinted(2)])
class BadIter:
    def __iter__(self):
        return 5
for attempt in (lambda: 1 in BadIter(), lambda: 1 not in BadIter(), lambda: list(BadIter()), lambda: 1 in 5):
    try:
        attempt()
    except TypeError as e:
        print(e)
