import random as r
r.seed(99)
print(r.triangular(1, 1, 1), r.random())
r.seed(99)
print(r.triangular(1, 1), r.random())
r.seed(99)
print(r.uniform(5, 1), r.random() < 1,r.random())
r.seed(99)
print(r.expovariate(0.1))


class Loaded(r.Random):
    def random(self):
        return 0.5


class Bits(r.Random):
    def getrandbits(self, k):
        return (1 << k) - 1 if k < 3 else 5


class Both(Bits):
    def random(self):
        return 0.25


loaded = Loaded(1)
print(loaded.random(), loaded.uniform(0, 10), loaded.choice([1, 2, 3, 4]), loaded.randrange(10), loaded.randint(1, 10**10))
bits = Bits(1)
print(bits.randrange(8), bits.choice("abcdefgh"), bits.sample(range(7, 15), 1))
both = Both(1)
print(both.randrange(8), both.randrange(100), both.choice("abcdefgh"))
