"""Heat in a square plate: Jacobi iteration from one list of lists of floats into another.

usage: stencil.py [side] [rounds]
"""
import sys


def make_plate(side):
    plate = [[0.0] * side for _ in range(side)]
    for i in range(side):
        plate[0][i] = 100.0
        plate[i][0] = 100.0 * i / side
        plate[i][side - 1] = 25.0
    return plate


def relax(old, new):
    side = len(old)
    for y in range(1, side - 1):
        for x in range(1, side - 1):
            new[y][x] = 0.25 * (old[y - 1][x] + old[y + 1][x] + old[y][x - 1] + old[y][x + 1])


def main():
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    old = make_plate(side)
    new = make_plate(side)
    for _ in range(rounds):
        relax(old, new)
        old, new = new, old
    total = 0.0
    change = 0.0
    for y in range(side):
        for x in range(side):
            total += old[y][x]
            change += abs(old[y][x] - new[y][x])
    print(f"total {total:.6f} change {change:.6f}")
    print(f"{old[1][1]:.6f} {old[side // 4][side // 2]:.6f} {old[side // 2][side // 2]:.6f} {old[side - 2][side - 2]:.6f}")


if __name__ == "__main__":
    main()
