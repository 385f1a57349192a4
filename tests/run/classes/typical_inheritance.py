# Inheritance, cooperative __init__, properties that extend those of the base, wrong calls, mixed comparisons.
class Animal:
    sound = "..."
    count = 0
    def __init__(self, name, *, legs=4):
        self.name, self.legs = name, legs
        Animal.count += 1
    def speak(self): return f"{self.name} says {self.sound}"
    def __str__(self): return f"{self.__class__.__name__}<{self.name}>"
    def __eq__(self, o): return type(self) is type(o) and self.name == o.name
    def __hash__(self): return hash((type(self).__name__, self.name))
class Dog(Animal):
    sound = "woof"
    def __init__(self, name, breed="mutt", **kw):
        super().__init__(name, **kw); self.breed = breed
    def fetch(self, *items): return [f"{self.name}:{i}" for i in items]
class Bird(Animal):
    sound = "tweet"
    def __init__(self, name, **kw): super().__init__(name, legs=2, **kw)
    def speak(self): return super().speak() + "!"
class Robo:
    def __init__(self, *a, power=10, **kw): super().__init__(*a, **kw); self.power = power
    def charge(self, n=1): self.power += n; return self.power
class RoboDog(Robo, Dog):
    sound = "beep"
    def speak(self): return Dog.speak(self).upper()
zoo = [Dog("rex"), Bird("tweety"), RoboDog("k9", "metal", power=50), Animal("thing", legs=0)]
for a in zoo: print(a, a.speak(), a.legs, isinstance(a, Dog), getattr(a, "breed", "-"))
print(Animal.count, zoo[2].charge(5), zoo[2].fetch("ball", "stick"), [c.__name__ for c in RoboDog.mro()], Dog("rex") == zoo[0], Dog("rex") in zoo, len({Dog("a"), Dog("a"), Bird("a")}))
try: Bird("x", legs=3)
except TypeError as e: print(e)
try: Dog()
except TypeError as e: print(e)
try: Dog("a", "b", "c")
except TypeError as e: print(e)
try: Animal("z", 5)
except TypeError as e: print(e)
class Base:
    def template(self): return self.step1() + self.step2()
    def step1(self): return "base1 "
    def step2(self): raise NotImplementedError("step2")
class Impl(Base):
    def step2(self): return "impl2"
print(Impl().template())
try: Base().template()
except NotImplementedError as e: print("NI", e)
class Prop:
    def __init__(self): self._x = 0; self.log = []
    @property
    def x(self): "the x"; self.log.append("get"); return self._x
    @x.setter
    def x(self, v): self.log.append(f"set {v}"); self._x = v
    @x.deleter
    def x(self): self.log.append("del"); self._x = None
class Prop2(Prop):
    @property
    def x(self): return super().x + 100
    @x.setter
    def x(self, v): Prop.x.fset(self, v * 2)
p = Prop(); p.x = 5; p.x += 1; del p.x; print(p.log, p._x, Prop.x.__doc__)
q = Prop2(); q.x = 5; print(q.x, q.log)
class Const:
    A, B = 1, [2]
    C = A + 1
    D = [A * i for i in range(3)] if False else [i for i in range(3)]
    def get(self, k=C): return k + self.A
    @classmethod
    def alt(cls, *a, **k): return cls(*a, **k)
    @staticmethod
    def st(x): return x * Const.C
print(Const().get(), Const.alt().get(5), Const.st(4), Const().st(1), Const.D, Const.__dict__["A"], "B" in Const.__dict__, "get" in dir(Const))
class Num:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == (o.v if isinstance(o, Num) else o)
    def __lt__(self, o): return self.v < (o.v if isinstance(o, Num) else o)
    def __gt__(self, o): return self.v > (o.v if isinstance(o, Num) else o)
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__
    def __repr__(self): return f"N{self.v}"
print(sum([Num(1), Num(2)]), Num(1) == 1, 1 == Num(1), Num(2) > 1, 1 < Num(2), 5 + Num(1), sorted([Num(3), Num(1)]), max(Num(1), Num(9)), [Num(1), Num(2)].index(2), 2 in [Num(2)], [Num(1)] == [1])
del zoo[0].name
try: print(zoo[0])
except AttributeError as e: print(e)
o = object(); print(o == o, o != object(), isinstance(o, object), type(o).__name__)
