"""Sums of many ranges of a list of ints, by way of the sums of its beginnings.

usage: prefix_sums.py [count] [rounds]
"""
import sys


def make_numbers(count):
    return [(i * 7919 + 13) % 1009 - 504 for i in range(count)]


def prefix_sums(numbers):
    sums = [0] * (len(numbers) + 1)
    for i in range(len(numbers)):
        sums[i + 1] = sums[i] + numbers[i]
    return sums


def best_window(sums, width):
    """The largest sum of so many neighbours."""
    best = sums[width] - sums[0]
    for i in range(width + 1, len(sums)):
        total = sums[i] - sums[i - width]
        if total > best:
            best = total
    return best


def best_range(sums):
    """The largest sum of any range."""
    lowest = 0
    best = 0
    for total in sums:
        if total < lowest:
            lowest = total
        if total - lowest > best:
            best = total - lowest
    return best


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    numbers = make_numbers(count)
    total = 0
    for i in range(rounds):
        numbers[i * 31 % count] += i
        sums = prefix_sums(numbers)
        total += best_window(sums, 10 + i) + best_range(sums) + sums[-1]
    print(f"total {total}")


if __name__ == "__main__":
    main()
