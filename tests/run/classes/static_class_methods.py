# staticmethod and classmethod, also as factories and in subclasses.
class Date:
    separator = "-"

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(cls.separator)))

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def name(cls):
        return cls.__name__

    def __repr__(self):
        return f"{self.name()}({self.y}, {self.m}, {self.d})"


class Slashed(Date):
    separator = "/"

    @classmethod
    def parse(cls, text):
        made = super().parse(text)
        made.d += 100
        return made


print(Date.parse("2024-2-29"), Slashed.parse("2023/1/5"), Date.is_leap(2024), Date(1, 2, 3).is_leap(1900), Slashed.name(), Slashed(1, 1, 1).name())
make = Slashed.parse
print(make("1/2/3"))
print(Date.__dict__["is_leap"].__func__(2000), [Date.is_leap(y) for y in (1900, 2000, 2023)])


class Registry:
    items = []

    @classmethod
    def add(cls, x):
        cls.items.append(x)
        return cls


class Own(Registry):
    items = []


Registry.add(1).add(2)
Own.add(3)
print(Registry.items, Own.items)
