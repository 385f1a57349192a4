# Seeded random numbers are CPython's.
import random

random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 6) for _ in range(10)], random.randrange(100), random.randrange(5, 50, 5), [random.randint(0, 2 ** 70) for _ in range(2)])
print(random.uniform(1, 10), random.choice("abcdef"), [random.choice([1, "two", None]) for _ in range(5)], random.getrandbits(10), random.getrandbits(100))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.sample("abcdef", 3), random.sample(list(range(30)), 25))
print(random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.expovariate(1.5), random.triangular(0, 10, 3), random.betavariate(2, 3), random.gammavariate(2, 1))
print(random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=8), random.choices([1, 2], cum_weights=[3, 4], k=4))
for seed in (0, 1, -1, 2 ** 40, 10 ** 30, 12345):
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 1000))
for seed in ("text", b"bytes", 1.5):
    random.seed(seed)
    print(seed, random.random())
r = random.Random(7)
s = random.Random(7)
print(r.random() == s.random(), r.randint(1, 100), s.randint(1, 100), random.Random(8).random())
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)])
random.seed(3)
print(sum(random.random() for _ in range(10000)), sum(random.randint(1, 6) == 6 for _ in range(6000)), random.randbytes(4))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
