"""Writes container_cases.inc: random programs over lists, dicts and sets, run here by CPython.

Both sides draw the same numbers from a linear congruential generator and fold everything that is to be seen (reprs,
results, exceptions) into a hash; the file holds the hashes. container_test.c runs the same programs in C.
"""
MASK = (1 << 64) - 1


class Random:
    def __init__(self, seed):
        self.x = seed

    def __call__(self, n):
        self.x = (self.x * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.x >> 33) % n


class Fold:
    def __init__(self):
        self.h = 0xcbf29ce484222325

    def __call__(self, value):
        for b in str(value).encode() + b";":
            self.h = ((self.h ^ b) * 0x100000001B3) & MASK


def make(kind, r):
    n = r(40) - 10
    if kind == "p":
        return "s%d" % n
    if kind == "f":
        return n / 2
    if kind == "t2ii":
        return (n, r(5))
    if r(50) == 0:
        return 2 ** 70 + n
    return n * (37 if r(4) == 0 else 1)


def bound(r):
    return None if r(4) == 0 else r(30) - 15


def attempt(fold, f):
    try:
        result = f()
    except Exception as e:
        fold(f"{type(e).__name__}: {e}")
        return None
    if result is not None:
        fold(result)
    return result


def key_of(kind, x):
    return len(x) if kind == "p" else int(x) % 3 if kind != "t2ii" else x[1]


def run_list(kind, seed):
    r, fold = Random(seed), Fold()
    lists = [[], []]
    for _ in range(400):
        k = r(2)
        a, b = lists[k], lists[1 - k]
        op = r(24)
        if op <= 3:
            a.append(make(kind, r))
        elif op == 4:
            i = r(30) - 15
            a.insert(i, make(kind, r))
        elif op == 5:
            i = r(30) - 15
            attempt(fold, lambda: a.pop(i))
        elif op == 6:
            x = make(kind, r)
            attempt(fold, lambda: a.remove(x))
        elif op == 7:
            x, i, j = make(kind, r), r(20) - 10, r(20)
            attempt(fold, lambda: a.index(x, i, j))
        elif op == 8:
            fold(a.count(make(kind, r)))
        elif op == 9:
            i = r(30) - 15
            attempt(fold, lambda: a[i])
        elif op == 10:
            i, x = r(30) - 15, make(kind, r)
            attempt(fold, lambda: a.__setitem__(i, x))
        elif op == 11:
            i = r(30) - 15
            attempt(fold, lambda: a.__delitem__(i))
        elif op == 12:
            i, j, s = bound(r), bound(r), r(7) - 3
            attempt(fold, lambda: a[i:j:s])
        elif op == 13:
            i, j, s = bound(r), bound(r), r(4) - 1
            if r(2):
                s = 1
            if len(b) < 40:
                attempt(fold, lambda: a.__setitem__(slice(i, j, s), b))
        elif op == 14:
            i, j, s = bound(r), bound(r), r(7) - 3
            attempt(fold, lambda: a.__delitem__(slice(i, j, s)))
        elif op == 15:
            a.reverse()
        elif op == 16:
            a.sort(reverse=r(2) == 1)
        elif op == 17:
            if len(a) < 60:
                a.extend(b)
        elif op == 18:
            n = r(4) - 1
            if len(a) < 30:
                fold(a * n)
                if r(4) == 0:
                    a *= n
        elif op == 19:
            if len(a) < 60:
                fold(a + b)
        elif op == 20:
            fold("".join("01"[x] for x in (a == b, a < b, a <= b, a > b, a >= b)))
        elif op == 21:
            fold("01"[make(kind, r) in a])
        elif op == 22:
            if r(6) == 0:
                a.clear()
        else:
            a.sort(key=lambda x: key_of(kind, x), reverse=r(2) == 1)
        fold(lists[k])
    return fold.h


def run_dict(kind, seed):
    r, fold = Random(seed), Fold()
    dicts = [{}, {}]
    span = 12 if seed % 2 else 60
    for _ in range(500):
        k = r(2)
        a, b = dicts[k], dicts[1 - k]
        op = r(20)
        n = r(span)
        x = "s%d" % n if kind in "sp" else (2 ** 65 + n if n == 7 else n * 1000003 - 5)
        v = r(100)
        if op <= 7:
            a[x] = v
        elif op == 8:
            attempt(fold, lambda: a[x])
        elif op <= 10:
            attempt(fold, lambda: a.__delitem__(x))
        elif op == 11:
            attempt(fold, lambda: a.pop(x))
        elif op == 12:
            fold(a.pop(x, v))
        elif op == 13:
            fold(a.setdefault(x, v))
        elif op == 14:
            fold("01"[x in a])
            fold(a.get(x, v))
        elif op == 15:
            attempt(fold, lambda: a.popitem()[1])
        elif op == 16:
            a.update(b)
        elif op == 17:
            fold("01"[a == b])
        elif op == 18:
            dicts[k] = a.copy()
        elif r(8) == 0:
            a.clear()
        fold(dicts[k])
    return fold.h


def run_set(kind, seed):
    r, fold = Random(seed), Fold()
    sets = [set(), set()]
    spread = r(3)

    def element():
        n = r(30) if spread == 0 else r(400) if spread == 1 else r(5000) * 64 - 1000
        if kind == "f":
            return n / 4
        if kind == "t2ii":
            return (n, r(3))
        return n

    for _ in range(400):
        k = r(2)
        a, b = sets[k], sets[1 - k]
        op = r(22)
        if op <= 6:
            for _ in range(r(6)):
                a.add(element())
        elif op <= 8:
            a.discard(element())
        elif op == 9:
            x = element()
            attempt(fold, lambda: a.remove(x))
        elif op == 10:
            attempt(fold, lambda: a.pop())
        elif op == 11:
            fold("01"[element() in a])
        elif op == 12:
            fold(a | b)
        elif op == 13:
            fold(a & b)
        elif op == 14:
            fold(a - b)
        elif op == 15:
            fold(a ^ b)
        elif op == 16:
            which = r(8)
            if which == 0:
                a |= b
            elif which == 1:
                a &= b
            elif which == 2:
                a -= b
            elif which == 3:
                a ^= b
        elif op == 17:
            fold("01"[a <= b] + "01"[a.isdisjoint(b)] + "01"[a == b])
        elif op == 18:
            sets[k] = a.copy()
        elif op == 19:
            fold(hash(frozenset(a)))
        elif op == 20:
            fold(frozenset(a))
        elif r(8) == 0:
            a.clear()
        fold(sets[k])
    return fold.h


def sort_case(n, shape, seed):
    r = Random(seed)
    if shape == "random":
        return [r(1 << 30) - (1 << 29) for _ in range(n)]
    if shape == "few":
        return [r(5) for _ in range(n)]
    if shape == "runs":
        out = []
        while len(out) < n:
            start, step = r(1000), r(5) - 2
            out += [start + step * i for i in range(r(100) + 1)]
        return out[:n]
    return [i if r(20) else r(n) for i in range(n)]


def run_sort(n, shape, seed):
    """The number of comparisons that CPython makes, and the order of equal keys."""
    count = 0

    class Key:
        def __init__(self, x, i):
            self.x, self.i = x, i

        def __lt__(self, other):
            nonlocal count
            count += 1
            return self.x < other.x

    keys = [Key(x % 1000, i) for i, x in enumerate(sort_case(n, shape, seed))]
    keys.sort()
    fold = Fold()
    for k in keys:
        fold(k.i)
    return count, fold.h


def main():
    out = open("container_cases.inc", "w")
    out.write("/* Written by make_container_cases.py; do not edit. */\n")
    for name, run, kinds in (("list", run_list, ("i", "f", "p", "v", "t2ii")), ("dict", run_dict, ("i", "s", "p", "v")),
                             ("set", run_set, ("i", "f", "v", "t2ii"))):
        for kind in kinds:
            rows = ", ".join("0x%016xull" % run("i" if kind == "v" else kind, seed) for seed in range(1, 41))
            out.write(f"static const uint64_t {name}_{kind}_hashes[] = {{{rows}}};\n")
    out.write("typedef struct { int n; const char *shape; int seed; int64_t count; uint64_t hash; } sort_row;\n")
    out.write("static const sort_row sort_rows[] = {\n")
    for shape in ("random", "few", "runs", "nearly"):
        for n in (2, 3, 10, 63, 64, 65, 100, 500, 1000, 4000):
            count, h = run_sort(n, shape, n)
            out.write(f'    {{{n}, "{shape}", {n}, {count}, 0x{h:016x}ull}},\n')
    out.write("};\n")


if __name__ == "__main__":
    main()
