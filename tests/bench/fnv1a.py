"""The 64-bit FNV-1a hash of some bytes, again and again.

usage: fnv1a.py [bytes] [rounds]
"""
import sys

OFFSET = 0xCBF29CE484222325
PRIME = 0x100000001B3
MASK = 0xFFFFFFFFFFFFFFFF


def fnv1a(data, value=OFFSET):
    for byte in data:
        value = (value ^ byte) * PRIME & MASK
    return value


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    data = bytes(i * 131 % 251 for i in range(size))
    print(f"{fnv1a(b''):016x} {fnv1a(b'a'):016x} {fnv1a(b'foobar'):016x}")
    value = OFFSET
    for _ in range(rounds):
        value = fnv1a(data, value)
    print(f"{value:016x}")


if __name__ == "__main__":
    main()
