"""The sieve of Eratosthenes on a list of booleans.

usage: sieve.py [limit]
"""
import sys


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    p = 2
    while p * p <= limit:
        if is_prime[p]:
            for multiple in range(p * p, limit + 1, p):
                is_prime[multiple] = False
        p += 1
    return is_prime


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
    flags = sieve(limit)
    count = 0
    last = 0
    twins = 0
    for n in range(limit + 1):
        if flags[n]:
            if n - last == 2 and last > 0:
                twins += 1
            count += 1
            last = n
    print(f"{count} primes up to {limit}, the largest is {last}")
    print(f"{twins} pairs of twin primes")


if __name__ == "__main__":
    main()
