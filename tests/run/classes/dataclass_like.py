# Hand-written record classes with eq, hash, order, replace.
class Record:
    fields = ()

    def __init__(self, *values, **named):
        for name, value in zip(self.fields, values):
            setattr(self, name, value)
        for name, value in named.items():
            if name not in self.fields:
                raise TypeError(f"no field {name!r}")
            setattr(self, name, value)

    def astuple(self):
        return tuple(getattr(self, name) for name in self.fields)

    def replace(self, **changes):
        values = dict(zip(self.fields, self.astuple()))
        values.update(changes)
        return type(self)(**values)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.astuple() == other.astuple()

    def __hash__(self):
        return hash(self.astuple())

    def __repr__(self):
        inside = ", ".join(f"{n}={getattr(self, n)!r}" for n in self.fields)
        return f"{type(self).__name__}({inside})"


class Person(Record):
    fields = ("name", "age")


class Pet(Record):
    fields = ("name", "age")


p = Person("Ann", 5)
q = Person(name="Ann", age=5)
print(p, p == q, p is q, p != q, p == Pet("Ann", 5), p == 5, len({p, q, Pet("Ann", 5)}))
print(p.replace(age=6), p, sorted([Person("B", 1), Person("A", 2)], key=Record.astuple))
try:
    Person(nope=1)
except TypeError as e:
    print(e)
print({p: "found"}[q])
