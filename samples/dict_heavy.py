"""Dictionaries under load: int, str and tuple keys, updates and deletions.

usage: dict_heavy.py [size]
"""
import sys


def collatz_lengths(limit):
    """Steps to reach 1, with every length found kept in a dict."""
    known = {1: 0}
    for start in range(2, limit + 1):
        path = []
        n = start
        while n not in known:
            path.append(n)
            n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps = known[n]
        for n in reversed(path):
            steps += 1
            known[n] = steps
    return known


def count_names(size):
    counts = {}
    for i in range(size):
        name = "key" + str(i * 7919 % 1009)
        if name in counts:
            counts[name] += 1
        else:
            counts[name] = 1
    return counts


def grid_walk(size):
    visits = {}
    x = y = 0
    state = 1
    for _ in range(size):
        state = (state * 16807) % 2147483647
        turn = state // 1000 % 4
        if turn == 0:
            x += 1
        elif turn == 1:
            y += 1
        elif turn == 2:
            x -= 1
        else:
            y -= 1
        visits[x, y] = visits.get((x, y), 0) + 1
    return visits


def churn(size):
    """Insert and delete so that the table has to clean itself up."""
    live = {}
    for i in range(size):
        live[i] = i * i % 1000
        if i >= 1000:
            del live[i - 1000]
    return live


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    known = collatz_lengths(size)
    longest = max(range(1, size + 1), key=lambda n: known[n])
    print(f"collatz: {len(known)} numbers, longest start {longest} with {known[longest]} steps")

    counts = count_names(size)
    print(f"names: {len(counts)} different, key8 seen {counts['key8']} times")

    visits = grid_walk(size)
    place, most = max(visits.items(), key=lambda item: (item[1], item[0]))
    print(f"walk: {len(visits)} places, {place} visited {most} times")

    live = churn(size)
    print(f"churn: {len(live)} left, sum {sum(live.values())}, first key {next(iter(live))}")

    inverse = {}
    for key, value in live.items():
        inverse.setdefault(value, []).append(key)
    biggest = max(inverse.values(), key=len)
    print(f"inverse: {len(inverse)} values, the commonest has {len(biggest)} keys")


if __name__ == "__main__":
    main()
