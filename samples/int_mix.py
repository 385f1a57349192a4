"""Mixed integer arithmetic: + - * // % & | ^ << >> and comparisons.

Every value stays within a few dozen bits, so a compiler that knows the ranges
needs no big integers, and one that does not know them must check each step.
usage: int_mix.py [iterations]
"""
import sys


def int_mix(n):
    a = 12345
    b = 67890
    c = 1
    larger = 0
    for i in range(n):
        a = (a * 31 + i) & 0xFFFFF
        b = (b ^ (a << 3)) % 1000003
        c = c + a // 7 - b % 13
        if a > b:
            larger += 1
            c = c ^ (b >> 2)
        elif a == b:
            c = c - 1
        else:
            c = c | (a & 255)
        c = c % 16777213
    return a, b, c, larger


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    a, b, c, larger = int_mix(n)
    print(a, b, c, larger)


if __name__ == "__main__":
    main()
