"""Marsaglia's 64-bit xorshift generator, and how its numbers spread.

usage: xorshift.py [count]
"""
import sys

MASK = 0xFFFFFFFFFFFFFFFF


def xorshift(state):
    state ^= state << 13 & MASK
    state ^= state >> 7
    state ^= state << 17 & MASK
    return state


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    state = 88172645463325252
    mixed = 0
    high = 0
    buckets = [0] * 16
    for _ in range(count):
        state = xorshift(state)
        mixed = (mixed + state) & MASK
        if state > 0x8000000000000000:
            high += 1
        buckets[state & 15] += 1
    print(f"{state} {mixed:016x} {high}")
    print(" ".join(str(bucket) for bucket in buckets))


if __name__ == "__main__":
    main()
