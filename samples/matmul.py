"""Multiplies two square matrices held as lists of lists of floats.

usage: matmul.py [n]
"""
import sys


def make_matrix(n, seed):
    return [[(i * seed + j) % 19 * 0.25 - 2.0 for j in range(n)] for i in range(n)]


def multiply(a, b):
    columns = len(b[0])
    result = []
    for a_row in a:
        row = [0.0] * columns
        for k in range(len(b)):
            factor = a_row[k]
            b_row = b[k]
            for j in range(columns):
                row[j] += factor * b_row[j]
        result.append(row)
    return result


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    a = make_matrix(n, 3)
    b = make_matrix(n, 5)
    c = multiply(multiply(a, b), a)
    trace = 0.0
    total = 0.0
    for i in range(n):
        trace += c[i][i]
        for j in range(n):
            total += c[i][j]
    print(f"trace {trace:.6f}")
    print(f"total {total:.6f}")
    print(f"corner {c[0][0]:.6f} {c[0][n - 1]:.6f} {c[n - 1][0]:.6f} {c[n - 1][n - 1]:.6f}")


if __name__ == "__main__":
    main()
