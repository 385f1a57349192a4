"""Conway's game of life on a torus held as a list of lists.

usage: life.py [side] [generations]
"""
import sys


def make_grid(side):
    seed = 7
    grid = []
    for _ in range(side):
        row = []
        for _ in range(side):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(1 if seed >> 16 & 3 == 0 else 0)
        grid.append(row)
    return grid


def neighbours(grid, y, x):
    side = len(grid)
    up = (y - 1) % side
    down = (y + 1) % side
    left = (x - 1) % side
    right = (x + 1) % side
    return (
        grid[up][left] + grid[up][x] + grid[up][right]
        + grid[y][left] + grid[y][right]
        + grid[down][left] + grid[down][x] + grid[down][right]
    )


def step(grid):
    side = len(grid)
    result = [[0] * side for _ in range(side)]
    for y in range(side):
        for x in range(side):
            count = neighbours(grid, y, x)
            if count == 3 or (count == 2 and grid[y][x] == 1):
                result[y][x] = 1
    return result


def main():
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 64
    generations = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    grid = make_grid(side)
    print(f"{sum(sum(row) for row in grid)} alive")
    for _ in range(generations):
        grid = step(grid)
    print(f"{sum(sum(row) for row in grid)} alive after {generations} generations")
    for row in grid[:8]:
        print("".join("#" if cell else "." for cell in row[:64]))


if __name__ == "__main__":
    main()
