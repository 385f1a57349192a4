"""Pancake flipping over all permutations of 1..n.

Reports an alternating checksum of the flip counts and their maximum.
usage: fannkuch.py [n]
"""
import sys


def count_flips(perm, work):
    n = len(perm)
    for i in range(n):
        work[i] = perm[i]
    flips = 0
    first = work[0]
    while first:
        low = 0
        high = first
        while low < high:
            work[low], work[high] = work[high], work[low]
            low += 1
            high -= 1
        flips += 1
        first = work[0]
    return flips


def fannkuch(n):
    perm = list(range(n))
    work = [0] * n
    rotations = [0] * n
    checksum = 0
    most = 0
    even = True
    while True:
        flips = count_flips(perm, work)
        if flips > most:
            most = flips
        checksum += flips if even else -flips
        even = not even

        # Next permutation: rotate a prefix, the longer the rarer.
        size = 1
        while True:
            if size == n:
                return checksum, most
            head = perm[0]
            for i in range(size):
                perm[i] = perm[i + 1]
            perm[size] = head
            rotations[size] += 1
            if rotations[size] <= size:
                break
            rotations[size] = 0
            size += 1


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    checksum, most = fannkuch(n)
    print(checksum)
    print(f"Pfannkuchen({n}) = {most}")


if __name__ == "__main__":
    main()
