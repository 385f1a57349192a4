class Base:
    def __init__(self, n):
        self.n = 100 / n


class Derived(Base):
    def __init__(self, n):
        super().__init__(n - 1)


print(Derived(3).n)
Derived(1)
