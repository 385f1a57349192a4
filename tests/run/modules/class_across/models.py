class Base:
    level = 1

    def describe(self):
        return f"{type(self).__name__} {self.name}"


class User(Base):
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __eq__(self, other):
        return (self.name, self.age) == (other.name, other.age)

    def __lt__(self, other):
        return self.age > other.age

    def __repr__(self):
        return self.name
