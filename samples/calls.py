"""Function calls in a tight loop: positional, keyword and default arguments.

usage: calls.py [rounds]
"""
import sys


def mix(value, salt):
    return (value * 33 + salt) % 65521


def clamp(value, low=0, high=50000):
    if value < low:
        return low
    if value > high:
        return high
    return value


def step(state, i):
    return clamp(mix(state, salt=i & 15), high=60000)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    state = 1
    total = 0
    for i in range(rounds):
        state = step(state, i)
        total += state
    print(state, total)


if __name__ == "__main__":
    main()
