"""Loops that gcc turns into vector code at -O3. check.py asks gcc's own report; the marks say in which functions it has to."""


def axpy(a, x, y):  # vector
    for i in range(len(x)):
        y[i] = a * x[i] + y[i]


def masked(a, out):  # vector
    for i in range(len(a)):
        out[i] = a[i] & 1023


def shifted(a, out, n):  # vector
    for i in range(1, n - 1):
        out[i] = (a[i - 1] >> 1) ^ a[i + 1]


def stencil(grid, out, n):  # vector
    for i in range(1, n - 1):
        row, up, down, to = grid[i], grid[i - 1], grid[i + 1], out[i]
        for j in range(1, n - 1):
            to[j] = 0.25 * (row[j - 1] + row[j + 1] + up[j] + down[j])


def plain_stencil(grid, out, n):  # vector
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            out[i][j] = 0.25 * (grid[i][j - 1] + grid[i][j + 1] + grid[i - 1][j] + grid[i + 1][j])


def scaled(a, k):  # vector
    return [k * x for x in a]


def squares(a):  # vector
    out = []
    for x in a:
        out.append(x * x)
    return out


def of_range(n):  # vector
    return [i + 3 for i in range(n)]


def eliminated(rows, n):  # vector
    for k in range(n):
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            for j in range(k, n):
                rows[i][j] -= factor * rows[k][j]


def product(a, b, out, n):  # vector
    for i in range(n):
        for k in range(n):
            factor = a[i][k]
            for j in range(n):
                out[i][j] += factor * b[k][j]


def recurrence(a):
    for i in range(1, len(a)):
        a[i] = a[i] * 0.5 + a[i - 1]


n = 40
x = [float(i) for i in range(n)]
y = [1.0] * n
print(sum(of_range(n)))
axpy(2.0, x, y)
a = [i * 7 % 13 for i in range(n)]
b = [0] * n
masked(a, b)
shifted(a, b, n)
grid = [[float(i * j % 7) for j in range(n)] for i in range(n)]
out = [[0.0] * n for _ in range(n)]
stencil(grid, out, n)
plain_stencil(grid, out, n)
product(grid, grid, out, n)
rows = [[1.0 / (i + j + 1) + (i == j) for j in range(n)] for i in range(n)]
eliminated(rows, n)
recurrence(y)
print(sum(y), sum(b), out[3][4], sum(scaled(x, 2.0)), sum(squares(x)), rows[n - 1][n - 1])

