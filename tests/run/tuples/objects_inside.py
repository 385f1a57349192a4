# Objects in tuples are compared, hashed and printed by their own methods, also by tuples' methods.
class A:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"A{self.v}"
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __hash__(self): return hash(self.v)
class B(A): pass
class C(A): pass
class D(A): pass
class E(A): pass
class F(A): pass
class G(A): pass
print((B(1), 2) == (B(1), 2))
print((C(1), "x").__contains__(C(1)), C(1) in (C(1), 2), (1, D(2), "x").index(D(2)), (E(1), 2, E(1)).count(E(1)))
print(hash((F(1), 2)) == hash((F(1), 2)), str((G(1),)), [G(2)] + [G(3)])


class Job:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        return self.name < other.name

    def __repr__(self):
        return self.name


print(sorted([(2, Job("b")), (1, Job("z")), (2, Job("a"))]), min((1, Job("y")), (1, Job("x"))))
mixed = [[Job("p"), Job("q")], [3, Job("r")]]
print(mixed)
