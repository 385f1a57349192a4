"""A chain of generators: made, filtered, grouped and summed lazily.

usage: pipeline.py [readings]
"""
import sys
from itertools import islice


def readings(n):
    """Pretend sensor lines: name, time and value, now and then damaged."""
    state = 7
    for time in range(n):
        state = (state * 48271) % 2147483647
        if state % 97 == 0:
            yield "?? static ??"
        else:
            yield f"sensor{state % 5} {time} {state % 1000 / 10}"


def parsed(lines):
    for line in lines:
        try:
            name, time, value = line.split()
            yield name, int(time), float(value)
        except ValueError:
            yield "broken", 0, 0.0


def without(records, name):
    return (record for record in records if record[0] != name)


def smoothed(records, window):
    recent = {}
    for name, time, value in records:
        values = recent.setdefault(name, [])
        values.append(value)
        if len(values) > window:
            values.pop(0)
        yield name, time, sum(values) / len(values)


def running_maximum():
    """A coroutine: takes values by send(), answers with the maximum so far."""
    best = None
    while True:
        value = yield best
        if best is None or value > best:
            best = value


def chunks(items, size):
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


def flatten(nested):
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    totals = {}
    tracker = running_maximum()
    next(tracker)
    peak = 0.0
    good = without(parsed(readings(n)), "broken")
    for name, time, value in smoothed(good, 8):
        count, total = totals.get(name, (0, 0.0))
        totals[name] = (count + 1, total + value)
        peak = tracker.send(value)
    tracker.close()
    for name in sorted(totals):
        count, total = totals[name]
        print(f"{name}: {count} readings, mean {total / count:.4f}")
    print(f"peak {peak:.3f}")

    first = [round(value, 2) for _, _, value in islice(smoothed(parsed(readings(n)), 2), 10)]
    for chunk in chunks(first, 4):
        print(chunk)
    print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))


if __name__ == "__main__":
    main()
