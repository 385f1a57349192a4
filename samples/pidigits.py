"""Digits of pi from a spigot that works on whole numbers of any size.

usage: pidigits.py [digits]
"""
import sys


def pi_digits():
    """Yields the digits 3, 1, 4, ... from Lambert's series of fractions k / (2k + 1)."""
    q, r, t = 1, 0, 1
    k = 1
    while True:
        if k > 1 and 4 * q + r - t < (digit := (3 * q + r) // t) * t:
            yield digit
            q, r = 10 * q, 10 * (r - digit * t)
        else:
            q, r, t = q * k, (2 * q + r) * (2 * k + 1), t * (2 * k + 1)
            k += 1


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    line = ""
    for count, digit in enumerate(pi_digits(), 1):
        line += str(digit)
        if count % 10 == 0 or count == n:
            print(f"{line:<10}  :{count}")
            line = ""
        if count == n:
            break


if __name__ == "__main__":
    main()
