"""One long loop over a range, adding up small remainders.

The simplest program that shows what a compiled loop is worth.
usage: loop_sum.py [iterations]
"""
import sys


def loop_sum(n):
    total = 0
    for i in range(n):
        total += i % 7
    return total


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    print(loop_sum(n))


if __name__ == "__main__":
    main()
