# Instances, methods, class attributes against instance attributes.
class Counter:
    created = 0
    step = 1

    def __init__(self, start=0):
        self.value = start
        Counter.created += 1

    def bump(self, times=1):
        for _ in range(times):
            self.value += self.step
        return self

    def __repr__(self):
        return f"Counter({self.value})"


a = Counter()
b = Counter(10)
a.bump().bump(3)
print(a, b, Counter.created, a.created, a.step)
a.step = 5
print(a.bump(), b.bump(), Counter.step, a.__dict__, b.__dict__)
Counter.step = 100
print(a.bump(), b.bump())
del a.step
print(a.bump())
bump = b.bump
print(bump(), Counter.bump(a), Counter.bump(self=a, times=2))
a.extra = "new attribute"
print(a.extra, hasattr(b, "extra"), isinstance(a, Counter), type(a) is Counter, type(a).__name__, a.__class__.__name__)
Counter.double = lambda self: self.value * 2
print(a.double(), b.double())
print(a == a, a == b, a != b, a is a, bool(a))
