"""Solves a system of linear equations by LU decomposition with partial pivoting.

usage: lu.py [n]
"""
import sys


def make_matrix(n):
    seed = 17
    matrix = []
    for _ in range(n):
        row = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed / 1073741824.0 - 1.0)
        matrix.append(row)
    return matrix


def decompose(a):
    """Replaces a by its factors; returns the order of the rows."""
    n = len(a)
    order = list(range(n))
    for k in range(n):
        pivot = k
        for i in range(k + 1, n):
            if abs(a[i][k]) > abs(a[pivot][k]):
                pivot = i
        if pivot != k:
            a[k], a[pivot] = a[pivot], a[k]
            order[k], order[pivot] = order[pivot], order[k]
        for i in range(k + 1, n):
            a[i][k] /= a[k][k]
            factor = a[i][k]
            for j in range(k + 1, n):
                a[i][j] -= factor * a[k][j]
    return order


def solve(lu, order, b):
    n = len(lu)
    x = [b[i] for i in order]
    for i in range(n):
        for j in range(i):
            x[i] -= lu[i][j] * x[j]
    for i in range(n - 1, -1, -1):
        for j in range(i + 1, n):
            x[i] -= lu[i][j] * x[j]
        x[i] /= lu[i][i]
    return x


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    matrix = make_matrix(n)
    b = [float(i % 10) for i in range(n)]
    lu = [row[:] for row in matrix]
    order = decompose(lu)
    x = solve(lu, order, b)
    worst = 0.0
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += matrix[i][j] * x[j]
        worst = max(worst, abs(total - b[i]))
    print(f"{x[0]:.6f} {x[n // 2]:.6f} {x[n - 1]:.6f}")
    print(f"pivots {order[0]} {order[n // 2]} {order[n - 1]} residual {worst:.3e}")


if __name__ == "__main__":
    main()
