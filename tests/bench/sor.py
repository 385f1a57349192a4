"""Successive over-relaxation of a list of lists of floats, in place.

usage: sor.py [side] [rounds]
"""
import sys


def make_grid(side):
    return [[(y * 31 + x * 17) % 101 * 0.01 for x in range(side)] for y in range(side)]


def relax(grid, omega):
    side = len(grid)
    quarter = omega * 0.25
    rest = 1.0 - omega
    for y in range(1, side - 1):
        above = grid[y - 1]
        row = grid[y]
        below = grid[y + 1]
        for x in range(1, side - 1):
            row[x] = quarter * (above[x] + below[x] + row[x - 1] + row[x + 1]) + rest * row[x]


def main():
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    grid = make_grid(side)
    for _ in range(rounds):
        relax(grid, 1.25)
    total = sum(sum(row) for row in grid)
    print(f"total {total:.6f}")
    print(f"{grid[1][1]:.9f} {grid[side // 2][side // 2]:.9f} {grid[side - 2][side - 2]:.9f}")


if __name__ == "__main__":
    main()
