# Shortest paths on a grid with heapq, and a check with breadth-first rounds.
import heapq

MAP = """
S..#....
.#.#.##.
.#...#..
.####.#.
......#E
""".strip().splitlines()


def find(ch):
    for r, row in enumerate(MAP):
        c = row.find(ch)
        if c >= 0:
            return r, c
    raise LookupError(ch)


def neighbours(r, c):
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        rr, cc = r + dr, c + dc
        if 0 <= rr < len(MAP) and 0 <= cc < len(MAP[0]) and MAP[rr][cc] != "#":
            yield rr, cc


def shortest(start, goal):
    heap = [(0, start, None)]
    came = {}
    while heap:
        cost, place, before = heapq.heappop(heap)
        if place in came:
            continue
        came[place] = before
        if place == goal:
            path = []
            while place is not None:
                path.append(place)
                place = came[place]
            return cost, path[::-1]
        for n in neighbours(*place):
            if n not in came:
                heapq.heappush(heap, (cost + 1, n, place))
    return None


def rounds(start, goal):
    seen = {start}
    front = [start]
    n = 0
    while front:
        if goal in seen:
            return n
        front = [q for p in front for q in neighbours(*p) if q not in seen and not seen.add(q)]
        n += 1
    return -1


start, goal = find("S"), find("E")
cost, path = shortest(start, goal)
print(start, goal, cost, rounds(start, goal), len(path))
on_path = set(path)
for r, row in enumerate(MAP):
    print("".join("o" if (r, c) in on_path else ch for c, ch in enumerate(row)))
print(shortest(start, (3, 2)))
try:
    find("X")
except LookupError as e:
    print(repr(e))
