"""The longest Collatz sequence that starts below a limit.

usage: collatz.py [limit]
"""
import sys


def length(n):
    steps = 1
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    longest = 0
    best = 0
    total = 0
    for start in range(1, limit):
        steps = length(start)
        total += steps
        if steps > longest:
            longest = steps
            best = start
    print(f"{best} needs {longest} steps, all together {total}")


if __name__ == "__main__":
    main()
