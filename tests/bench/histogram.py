"""Counts how often each value occurs in a list of ints, and what the counts say of it.

usage: histogram.py [count] [rounds]
"""
import sys

BINS = 256


def make_samples(count):
    seed = 99
    samples = []
    for _ in range(count):
        total = 0
        for _ in range(4):
            seed = (seed * 1103515245 + 12345) % 2147483648
            total += seed >> 16 & 63
        samples.append(total)
    return samples


def histogram(samples, bins):
    counts = [0] * bins
    for sample in samples:
        counts[sample] += 1
    return counts


def median(counts, total):
    seen = 0
    for value, count in enumerate(counts):
        seen += count
        if 2 * seen >= total:
            return value
    return len(counts)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    samples = make_samples(count)
    totals = [0] * BINS
    for i in range(rounds):
        counts = histogram(samples, BINS)
        for value in range(BINS):
            totals[value] += counts[value] * (i + 1)
        samples[i * 7 % count] = i % BINS
    weighted = sum(value * amount for value, amount in enumerate(totals))
    print(f"median {median(totals, sum(totals))} mean {weighted / sum(totals):.6f}")
    print(f"most {max(totals)} least {min(totals)}")
    for first in range(0, BINS, 32):
        print(f"{first:3} {sum(totals[first:first + 32])}")


if __name__ == "__main__":
    main()
