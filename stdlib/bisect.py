# Binary search in sorted sequences. The same midpoints and comparisons as CPython's (x < a[mid] for the right side,
# a[mid] < x for the left one), so classes that define only __lt__ work. `key` is None for most callers and folds away.


def _bounds(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return len(a) if hi is None or hi == -1 else hi


@builtin
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    high = _bounds(a, lo, hi)
    while lo < high:
        mid = (lo + high) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            high = mid
        else:
            lo = mid + 1
    return lo


@builtin
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    high = _bounds(a, lo, hi)
    while lo < high:
        mid = (lo + high) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            high = mid
    return lo


@builtin
def insort_right(a, x, lo=0, hi=None, *, key=None):
    position = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(position, x)


@builtin
def insort_left(a, x, lo=0, hi=None, *, key=None):
    position = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(position, x)


bisect = bisect_right
insort = insort_right
