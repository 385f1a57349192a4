# Multiple inheritance: linearisation and cooperative super.
class Base:
    def __init__(self, **kw):
        print("Base", kw)

    def who(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=1, **kw):
        print("Left", left)
        super().__init__(**kw)

    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def __init__(self, right=2, **kw):
        print("Right", right)
        super().__init__(**kw)

    def who(self):
        return ["Right"] + super().who()


class Both(Left, Right):
    def who(self):
        return ["Both"] + super().who()


class Mixin:
    def extra(self):
        return "extra of " + type(self).__name__


class All(Mixin, Both):
    pass


b = Both(left="l", right="r", other="o")
print(b.who(), [c.__name__ for c in Both.__mro__], [c.__name__ for c in All.mro()])
print(All().extra(), All().who())
print(Left().who())
try:
    class Bad(Base, Left):
        pass
except TypeError as e:
    print(e)
