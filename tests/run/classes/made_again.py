# One class statement that runs more than once makes a class each time.
def make(n):
    class C:
        value = n
        names = []

        def f(self):
            return n * 2

        @staticmethod
        def s():
            return n + 100

        @classmethod
        def c(cls):
            return cls.value + n

        @property
        def p(self):
            return n * 3

        def __repr__(self):
            return f"C{n}"

        def __eq__(self, other):
            return isinstance(other, C) and n == 1

        def __hash__(self):
            return n

        def __add__(self, other):
            return (n, other)

        def __getitem__(self, k):
            return k * n

        def __len__(self):
            return n

    return C


classes = [make(i) for i in range(3)]
print([c().f() for c in classes], [c.value for c in classes])
print([c.s() for c in classes], [c().s() for c in classes], [c.c() for c in classes], [c().c() for c in classes])
print([c().p for c in classes])
objects = [c() for c in classes]
print(objects, [o + 5 for o in objects], [o[7] for o in objects], [len(o) for o in objects])
print([[isinstance(o, c) for c in classes] for o in objects])
print([[type(o) is c for c in classes] for o in objects])
print(classes[0] is classes[1], classes[0] == classes[1], classes[0] == classes[0], classes[1] != classes[2])
print([o == objects[1] for o in objects], {o: 1 for o in objects})
classes[1].names.append(3)
classes[2].value = 55
print([c.names for c in classes], [c.value for c in classes], [o.value for o in objects])
print({c: c.value for c in classes}[classes[1]])
print([c.__name__ for c in classes], [c.__mro__[1] is object for c in classes], [issubclass(c, classes[0]) for c in classes])
for i in range(3):
    class K:
        number = i

        def twice(self):
            return self.number * 2

    if i == 1:
        kept = K
print(kept.number, K.number, kept().twice(), K().twice(), kept is K, isinstance(kept(), K))
mixed = [3, "x", classes[0](), kept(), None]
print([type(m).__name__ for m in mixed])


def errors(n):
    class Failure(Exception):
        code = n

        def __str__(self):
            return f"failure {n}: {self.args}"

    return Failure


E = [errors(k) for k in range(3)]
for k in range(3):
    try:
        raise E[k]("a", k)
    except E[1] as e:
        print("one", e, e.code)
    except (E[0], E[2]) as e:
        print("others", e, e.code, type(e) is E[k])


def derived(base, n):
    class D(base):
        def f(self):
            return super().f() + n

        def __init__(self, x=0):
            self.x = x
            super().__init__()

    return D


ds = [derived(c, 10 * k) for k, c in enumerate(classes)]
print([d(4).f() for d in ds], [d(7).x for d in ds], [d.value for d in ds])
print([[issubclass(d, c) for c in classes] for d in ds])
print([isinstance(d(), classes[1]) for d in ds])


class Last(classes[2]):
    def f(self):
        return super().f() * 1000


print(Last().f(), Last.value, isinstance(Last(), classes[2]), isinstance(Last(), classes[1]), Last.__bases__ == (classes[2],))
print(len(classes[2].__subclasses__()))
