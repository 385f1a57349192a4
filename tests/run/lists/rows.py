# Rows of lists of lists in inner loops: named in front, also where they are missing, replaced or shared.
class Grid:
    def __init__(self, h, w):
        self.h = h
        self.w = w
        self.cells = [[0] * w for _ in range(h)]
        self.weights = [1.5] * w

    def fill(self):
        for y in range(self.h):
            for x in range(self.w):
                self.cells[y][x] = y * 10 + x

    def blur(self):
        out = [[0] * self.w for _ in range(self.h)]
        for y in range(self.h):
            for x in range(self.w):
                out[y][x] = self.cells[y - 1][x] + self.cells[y][x - 1] + self.cells[(y + 1) % self.h][x]
        self.cells = out

    def weigh(self):
        total = 0.0
        for y in range(self.h):
            for x in range(self.w):
                total += self.cells[y][x] * self.weights[x]
                self.weights[x] += 0.5
        return total

    def replace_on_the_way(self):
        seen = []
        for i in range(self.w):
            seen.append(self.cells[1][i])
            if i == 1:
                self.cells = [[-1] * self.w for _ in range(self.h)]
        return seen


def multiply(a, b):
    n = len(a)
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j] += a[i][k] * b[k][j]
    return c


def copy_row(m, source, target, n):
    for j in range(n):
        m[target][j] = m[source][j]
    return m


def beyond(m, y, n):
    total = 0
    try:
        for x in range(n):
            total += m[y][x] * 2 + m[y + 1][x]
    except IndexError as e:
        return total, str(e)
    return total


def ragged(m):
    totals = []
    for x in range(4):
        total = 0
        for y in range(len(m)):
            try:
                total += m[y][x]
            except IndexError:
                total += 100
        totals.append(total)
    return totals


def swap_rows(m, n):
    for i in range(n):
        m[0], m[1] = m[1], m[0]
        m[0][i] += 1
    return m


def never(m, y):
    for x in range(0):
        m[y][x] = 1
    return m


def cube(n):
    c = [[[x + y + z for x in range(n)] for y in range(n)] for z in range(n)]
    for z in range(1, n):
        for y in range(n):
            for x in range(n):
                c[z][y][x] += c[z - 1][y][x] * c[z][y - 1][n - 1 - x]
    return c


g = Grid(4, 5)
g.fill()
print(g.cells)
g.blur()
print(g.cells)
print(g.weigh(), g.weights)
print(g.replace_on_the_way(), g.cells)
print(multiply([[1.0, 2.0], [3.0, 4.0]], [[0.5, -1.0], [2.0, 0.25]]))
print(copy_row([[1, 2, 3], [4, 5, 6]], 0, 1, 3), copy_row([[1, 2], [3, 4]], -1, 0, 2))
same = [7, 8, 9]
print(copy_row([same, same, [1, 2, 3]], 2, 0, 3))
print(beyond([[1, 2], [3, 4]], 0, 2), beyond([[1, 2], [3, 4]], 0, 3), beyond([[1, 2], [3, 4]], 1, 2), beyond([[1, 2], [3]], -2, 2))
print(ragged([[1, 2, 3, 4], [5, 6], [], [7, 8, 9]]))
print(swap_rows([[1, 2, 3], [4, 5, 6]], 3))
print(never([[1]], 5))
print(cube(3))
rows = [[1, 2], [3, 4]]
column = 0
for y in range(2):
    for x in range(2):
        column += rows[y][x]
        rows[1 - y][x] += column
print(rows, column)
try:
    for x in range(3):
        rows[x][1] += rows[2][0]
except IndexError as e:
    print(e, rows)
