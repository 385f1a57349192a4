"""The edit distance of two long strings, by dynamic programming on two rows.

usage: levenshtein.py [length]
"""
import sys


def make_text(length, seed):
    letters = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        letters.append("ACGT"[seed >> 16 & 3])
    return "".join(letters)


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        current = [i] * (len(b) + 1)
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        previous = current
    return previous[len(b)]


def main():
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    a = make_text(length, 1)
    b = make_text(length + length // 10, 2)
    print(f"{a[:40]} {b[:40]}")
    print(distance("kitten", "sitting"), distance("", "abc"), distance("flaw", "lawn"))
    print(f"distance {distance(a, b)}")


if __name__ == "__main__":
    main()
