# Binary heaps in plain lists. The order of comparisons and moves is CPython's (the hole goes down to a leaf, choosing the
# right child unless the left one is smaller, and the item then rises), so the lists look the same after every step.

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _check(heap, function):
    if not isinstance(heap, list):
        raise TypeError(f"{function} must be list, not {type(heap).__name__}")


@builtin
def heappush(heap, item, /):
    _check(heap, "heappush() argument 1")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


@builtin
def heappop(heap, /):
    _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


@builtin
def heapreplace(heap, item, /):
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


@builtin
def heappushpop(heap, item, /):
    _check(heap, "heappushpop() argument 1")
    if not heap or not heap[0] < item:
        return item
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


@builtin
def heapify(heap, /):
    _check(heap, "heapify() argument")
    for i in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, i)


# heap[position] moves up, at most to `top`, past parents that are larger.
def _rise(heap, top, position):
    item = heap[position]
    while position > top:
        parent = (position - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[position] = above
        heap[parent] = item     # at once: the comparison may raise
        position = parent


# heap[position] goes down to a leaf, smaller children moving up, and rises from there.
def _sink(heap, position):
    size = len(heap)
    top = position
    item = heap[position]
    child = 2 * position + 1
    while child < size:
        right = child + 1
        if right < size and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        heap[child] = item
        position = child
        child = 2 * position + 1
    _rise(heap, top, position)


def _heappop_max(heap, /):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    largest = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return largest


def _heapreplace_max(heap, item, /):
    if not heap:
        raise IndexError("index out of range")
    largest = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return largest


def _heapify_max(heap, /):
    for i in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, i)


def _rise_max(heap, top, position):
    item = heap[position]
    while position > top:
        parent = (position - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[position] = above
        heap[parent] = item     # at once: the comparison may raise
        position = parent


def _sink_max(heap, position):
    size = len(heap)
    top = position
    item = heap[position]
    child = 2 * position + 1
    while child < size:
        right = child + 1
        if right < size and not heap[right] < heap[child]:
            child = right
        heap[position] = heap[child]
        heap[child] = item
        position = child
        child = 2 * position + 1
    _rise_max(heap, top, position)


# The heap holds (key, rank of the source); ranks make the entries distinct and the merge stable.
def merge(*iterables, key=None, reverse=False):
    sources = [iter(iterable) for iterable in iterables]
    heap = []
    values = []
    direction = -1 if reverse else 1
    alive = []
    for source in sources:
        for value in _rest(source):
            heap.append((value if key is None else key(value), direction * len(values)))
            values.append(value)
            alive.append(source)
            break
    if reverse:
        _heapify_max(heap)
    else:
        heapify(heap)
    while len(heap) > 1:
        rank = heap[0][1] * direction
        yield values[rank]
        for value in _rest(alive[rank]):
            values[rank] = value
            entry = (value if key is None else key(value), direction * rank)
            if reverse:
                _heapreplace_max(heap, entry)
            else:
                heapreplace(heap, entry)
            break
        else:
            if reverse:
                _heappop_max(heap)
            else:
                heappop(heap)
    if heap:
        rank = heap[0][1] * direction
        yield values[rank]
        for value in alive[rank]:
            yield value


# Both keep a heap of the n best so far, its worst on top; equal keys rank by position, so the result is what a stable
# sort would give.
def nsmallest(n, iterable, key=None):
    if hasattr(iterable, "__len__") and n >= len(iterable):
        return sorted(iterable, key=key)[:n]
    source = iter(iterable)
    best = []
    if n <= 0:
        return []
    order = 0
    for value in source:
        best.append((value if key is None else key(value), order, value))
        order += 1
        if order == n:
            break
    if not best:
        return []
    _heapify_max(best)
    for value in source:
        rank = value if key is None else key(value)
        if rank < best[0][0]:
            _heapreplace_max(best, (rank, order, value))
            order += 1
    best.sort()
    return [entry[2] for entry in best]


def nlargest(n, iterable, key=None):
    if hasattr(iterable, "__len__") and n >= len(iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    source = iter(iterable)
    best = []
    if n <= 0:
        return []
    order = 0
    for value in source:
        best.append((value if key is None else key(value), order, value))
        order -= 1
        if order == -n:
            break
    if not best:
        return []
    heapify(best)
    for value in source:
        rank = value if key is None else key(value)
        if best[0][0] < rank:
            heapreplace(best, (rank, order, value))
            order -= 1
    best.sort(reverse=True)
    return [entry[2] for entry in best]
