"""Pi from the share of random points that fall into a quarter of a circle.

usage: monte_carlo_pi.py [points]
"""
import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state / 2147483648


def count_inside(random, points):
    inside = 0
    for _ in range(points):
        x = random.uniform()
        y = random.uniform()
        if x * x + y * y <= 1.0:
            inside += 1
    return inside


def main():
    points = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    inside = count_inside(Random(2024), points)
    print(f"{inside} of {points} inside, pi is about {4 * inside / points:.8f}")


if __name__ == "__main__":
    main()
