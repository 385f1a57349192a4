# A sudoku solver with candidate sets and backtracking.
PUZZLE = "..6..392.....814..3.........72.586..8..3.479......958161..37.5..2....3......2...."


def peers(i):
    r, c = divmod(i, 9)
    br, bc = r // 3 * 3, c // 3 * 3
    same = {r * 9 + k for k in range(9)} | {k * 9 + c for k in range(9)} | {(br + k // 3) * 9 + bc + k % 3 for k in range(9)}
    return same - {i}


PEERS = [peers(i) for i in range(81)]
guesses = 0


def candidates(grid, i):
    return set("123456789") - {grid[p] for p in PEERS[i]}


def solve(grid):
    global guesses
    best = None
    for i in range(81):
        if grid[i] == ".":
            options = candidates(grid, i)
            if best is None or len(options) < len(best[1]):
                best = (i, options)
    if best is None:
        return grid
    i, options = best
    for digit in sorted(options):
        guesses += 1
        result = solve(grid[:i] + digit + grid[i + 1:])
        if result:
            return result
    return None


solution = solve(PUZZLE)
for r in range(9):
    print(" ".join(solution[r * 9:r * 9 + 9]))
print(guesses, sum(map(int, solution)), all(a == "." or a == b for a, b in zip(PUZZLE, solution)))
