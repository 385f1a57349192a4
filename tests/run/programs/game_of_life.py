# Conway's game of life, on a set and on a grid, compared.
def step_set(live):
    counts = {}
    for x, y in live:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in live}


def step_grid(grid):
    h, w = len(grid), len(grid[0])
    new = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = 0
            for yy in range(max(0, y - 1), min(h, y + 2)):
                for xx in range(max(0, x - 1), min(w, x + 2)):
                    n += grid[yy][xx]
            n -= grid[y][x]
            new[y][x] = 1 if n == 3 or (n == 2 and grid[y][x]) else 0
    return new


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
grid = [[1 if (x, y) in glider else 0 for x in range(12)] for y in range(12)]
for generation in range(20):
    assert {(x, y) for y in range(12) for x in range(12) if grid[y][x]} == glider
    if generation % 8 == 0:
        for row in grid[:8]:
            print("".join(".#"[c] for c in row))
        print(len(glider))
    glider = step_set(glider)
    grid = step_grid(grid)
print(sorted(glider))
