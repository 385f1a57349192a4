class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration("end")
        return self.n
def d():
    r = yield from It(2)
    yield ("result", r)
print(list(d()))
def e(it):
    r = yield from it
    print("r", r)
print(list(e(It(1))), list(e([5])), list(e(x for x in "a")))
it = It(0)
try: next(it)
except StopIteration as s: print(s.value, s.args)
class Sub(It): pass
print(list(e(Sub(1))))
for o in (It(1), [1], Sub(2)): print(list(e(o)))
def g():
    try: return (yield from It(0))
    finally: print("f")
try: next(g())
except StopIteration as s: print(repr(s.value))
