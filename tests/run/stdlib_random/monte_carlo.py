# Programs that use random: pi, dice, walks, shuffled decks.
import random

random.seed(2024)
inside = sum(1 for _ in range(20000) if random.random() ** 2 + random.random() ** 2 <= 1)
print(4 * inside / 20000)
counts = {}
for _ in range(3000):
    total = random.randint(1, 6) + random.randint(1, 6)
    counts[total] = counts.get(total, 0) + 1
print(dict(sorted(counts.items())))
x = y = 0
for _ in range(1000):
    dx, dy = random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    x += dx
    y += dy
print(x, y)
deck = [rank + suit for suit in "SHDC" for rank in "23456789TJQKA"]
random.shuffle(deck)
print(" ".join(deck[:8]), random.sample(deck, 4))
print(f"{sum(random.gauss(100, 15) for _ in range(2000)) / 2000:.6f}")
