"""A least-recently-used cache: a dict for lookup, a linked list for order.

usage: lru_cache.py [requests]
"""
import sys


class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.newer = None
        self.older = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.hits = 0
        self.misses = 0
        # A ring with one entry that stands for both ends.
        self.ends = Entry(None, None)
        self.ends.newer = self.ends.older = self.ends

    def __len__(self):
        return len(self.entries)

    def __contains__(self, key):
        return key in self.entries

    def __iter__(self):
        entry = self.ends.older
        while entry is not self.ends:
            yield entry.key, entry.value
            entry = entry.older

    def unlink(self, entry):
        entry.newer.older = entry.older
        entry.older.newer = entry.newer

    def push_front(self, entry):
        entry.newer = self.ends
        entry.older = self.ends.older
        self.ends.older.newer = entry
        self.ends.older = entry

    def get(self, key, default=None):
        entry = self.entries.get(key)
        if entry is None:
            self.misses += 1
            return default
        self.hits += 1
        self.unlink(entry)
        self.push_front(entry)
        return entry.value

    def put(self, key, value):
        entry = self.entries.get(key)
        if entry is not None:
            entry.value = value
            self.unlink(entry)
        else:
            if len(self.entries) == self.capacity:
                oldest = self.ends.newer
                self.unlink(oldest)
                del self.entries[oldest.key]
            entry = Entry(key, value)
            self.entries[key] = entry
        self.push_front(entry)


def requests(n, seed=42):
    """Keys from a small generator, the low ones more often."""
    state = seed
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        a = (state >> 16) % 1000
        state = (state * 1103515245 + 12345) % 2147483648
        b = (state >> 16) % 1000
        yield a * b // 1000


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 300_000
    cache = LRUCache(200)
    checksum = 0
    for key in requests(n):
        value = cache.get(key)
        if value is None:
            value = key * key + 1
            cache.put(key, value)
        checksum = (checksum * 7 + value) % 1000000007
    print(f"{n} requests, {cache.hits} hits, {cache.misses} misses ({cache.hits / n:.1%})")
    print(f"checksum {checksum}, {len(cache)} entries held, 0 in cache: {0 in cache}")
    newest = [key for key, _ in cache][:10]
    print("newest keys:", newest)


if __name__ == "__main__":
    main()
