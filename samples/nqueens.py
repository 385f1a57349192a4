"""All ways to put n queens on an n x n board, by backtracking.

usage: nqueens.py [n]
"""
import sys


class Board:
    def __init__(self, n):
        self.n = n
        self.columns = [False] * n
        self.rising = [False] * (2 * n)
        self.falling = [False] * (2 * n)
        self.placed = []
        self.solutions = 0
        self.first = None

    def solve(self, row):
        n = self.n
        if row == n:
            self.solutions += 1
            if self.first is None:
                self.first = self.placed[:]
            return
        for column in range(n):
            up = row + column
            down = row - column + n
            if self.columns[column] or self.rising[up] or self.falling[down]:
                continue
            self.columns[column] = self.rising[up] = self.falling[down] = True
            self.placed.append(column)
            self.solve(row + 1)
            self.placed.pop()
            self.columns[column] = self.rising[up] = self.falling[down] = False


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    board = Board(n)
    board.solve(0)
    print(f"{n} queens: {board.solutions} solutions")
    if board.first is not None:
        for queen in board.first:
            print(" ".join("Q" if c == queen else "." for c in range(n)))


if __name__ == "__main__":
    main()
