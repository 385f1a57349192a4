# Iterators for looping, all lazy. Each public function checks its arguments and takes iter() of its inputs at
# once, as CPython's constructors do, and hands over to a generator; @iterator("itertools.x") gives the generator
# object the type name that programs see. A generator consumed by a `for` is inlined, so these cost nothing there.
# Fixed small numbers of inputs have cases of their own, because their result tuples then have known types.


def _require_number(value):
    if not (hasattr(value, "__index__") or hasattr(value, "__float__") or hasattr(value, "__int__")
            or isinstance(value, complex)):
        raise TypeError("a number is required")


# Classes rather than generators, because their repr shows how far they are.
@type_name("itertools.count")
class count[T, S]:
    def __init__(self, start=0, step=1):
        _require_number(start)
        _require_number(step)
        self._value = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._value!r})"
        return f"count({self._value!r}, {self._step!r})"


@type_name("itertools.repeat")
class repeat[T]:
    def __init__(self, object, times=None):
        self._item = object
        self._endless = times is None
        self._left = 0 if times is None else max(_index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._endless:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._item

    def __length_hint__(self):
        if self._endless:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._endless:
            return f"repeat({self._item!r})"
        return f"repeat({self._item!r}, {self._left})"


def cycle(iterable, /):
    return _cycle(iter(iterable))


@iterator("itertools.cycle")
def _cycle(source):
    saved = []
    for item in _rest(source):
        saved.append(item)
        yield item
    if saved:
        while True:
            for item in saved:
                yield item


def _index(value):
    if isinstance(value, int):
        return value
    if hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def accumulate(iterable, func=None, *, initial=None):
    source = iter(iterable)
    if initial is not None:
        return _accumulate_from(source, func, initial)
    return _accumulate(source, func)


@iterator("itertools.accumulate")
def _accumulate(source, func):
    for total in _rest(source):
        break
    else:
        return
    yield total
    for item in _rest(source):
        total = total + item if func is None else func(total, item)
        yield total


@iterator("itertools.accumulate")
def _accumulate_from(source, func, total):
    yield total
    for item in _rest(source):
        total = total + item if func is None else func(total, item)
        yield total


class chain:
    def __new__(cls, *iterables):
        return _chain(iter(iterables))

    @staticmethod
    def from_iterable(iterable, /):
        return _chain(iter(iterable))


@iterator("itertools.chain")
def _chain(iterables):
    for iterable in _rest(iterables):
        for item in iterable:
            yield item


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


@iterator("itertools.compress")
def _compress(data, selectors):
    for item in _rest(data):
        for selected in _rest(selectors):
            break
        else:
            return
        if selected:
            yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


@iterator("itertools.dropwhile")
def _dropwhile(predicate, source):
    for item in _rest(source):
        if not predicate(item):
            yield item
            break
    for item in _rest(source):
        yield item


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


@iterator("itertools.takewhile")
def _takewhile(predicate, source):
    for item in _rest(source):
        if not predicate(item):
            return
        yield item


def filterfalse(function, iterable, /):
    return _filterfalse(function, iter(iterable))


@iterator("itertools.filterfalse")
def _filterfalse(function, source):
    for item in _rest(source):
        if function is None:
            if not item:
                yield item
        elif not function(item):
            yield item


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


@iterator("itertools.starmap")
def _starmap(function, source):
    for arguments in _rest(source):
        yield function(*tuple(arguments))


def islice(iterable, /, *bounds):
    if len(bounds) == 0:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(bounds) > 3:
        raise TypeError(f"islice expected at most 4 arguments, got {len(bounds) + 1}")
    if len(bounds) == 1:
        stop = _slice_bound(bounds[0], -1, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        return _islice(iter(iterable), 0, stop, 1)
    indices = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    stop = _slice_bound(bounds[1], -1, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    start = _slice_bound(bounds[0], 0, indices)
    if len(bounds) == 2:
        return _islice(iter(iterable), start, stop, 1)
    step = _slice_bound(bounds[2], 1, "Step for islice() must be a positive integer or None.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


def _slice_bound(value, default, message):
    if value is None:
        return default
    if not hasattr(value, "__index__"):
        raise ValueError(message)
    number = _index(value)
    if number < 0 or number > 0x7FFFFFFFFFFFFFFF:
        raise ValueError(message)
    return number


# `stop` is -1 when there is no end. What `step` skips is taken from the source only when the next item is asked
# for, and the items up to `stop` are taken even when no further one is handed out, as in CPython.
@iterator("itertools.islice")
def _islice(source, start, stop, step):
    wanted = start
    position = 0
    while True:
        while position < wanted:
            for item in _rest(source):
                break
            else:
                return
            position += 1
        if 0 <= stop <= position:
            return
        for item in _rest(source):
            break
        else:
            return
        position += 1
        wanted += step
        if 0 <= stop < wanted:
            wanted = stop
        yield item


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


@iterator("itertools.pairwise")
def _pairwise(source):
    for previous in _rest(source):
        break
    else:
        return
    for item in _rest(source):
        yield (previous, item)
        previous = item


# The group iterators and the outer one share the variables of `groupby`: `serial` numbers the groups, so that a
# group that the outer iterator has left behind ends at once.
def groupby(iterable, key=None):
    source = iter(iterable)
    serial = 0
    pending = False     # `value` was fetched and not handed out yet
    value: object
    value_key: object

    def fetch():
        nonlocal pending, value, value_key
        for item in _rest(source):
            value = item
            value_key = item if key is None else key(item)
            pending = True
            return True
        return False

    @iterator("itertools._grouper")
    def members(mine, group_key):
        nonlocal pending
        while serial == mine:
            if not pending:
                if not fetch():
                    return
            if not (group_key is value_key or group_key == value_key):
                return
            pending = False
            yield value

    @iterator("itertools.groupby")
    def groups():
        nonlocal serial, pending
        if not fetch():
            return
        while True:
            serial += 1
            group_key = value_key
            yield (group_key, members(serial, group_key))
            serial += 1
            while group_key is value_key or group_key == value_key:
                if not fetch():
                    return

    return groups()


class _TeeLink[T]:
    __slots__ = ("value", "following")

    def __init__(self):
        self.following = None


def tee(iterable, n=2, /):
    count = _index(n)
    if count < 0:
        raise ValueError("n must be >= 0")
    source = iter(iter(iterable))
    first = _TeeLink()
    if count == 2:
        return (_tee(source, first), _tee(source, first))
    return tuple([_tee(source, first) for _ in range(count)])


# The copies walk one linked list; the one that is ahead extends it, and links that all have passed are freed.
@iterator("itertools._tee")
def _tee(source, link):
    while True:
        following = link.following
        if following is None:
            for item in _rest(source):
                break
            else:
                return
            link.value = item
            following = _TeeLink()
            link.following = following
        value = link.value
        link = following
        yield value


def zip_longest(*iterables, fillvalue=None):
    if len(iterables) == 2:
        return _zip_longest2(iter(iterables[0]), iter(iterables[1]), fillvalue)
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


@iterator("itertools.zip_longest")
def _zip_longest2(left, right, fill):
    for a in _rest(left):
        for b in _rest(right):
            yield (a, b)
            break
        else:
            yield (a, fill)
            for a in _rest(left):
                yield (a, fill)
            return
    for b in _rest(right):
        yield (fill, b)


@iterator("itertools.zip_longest")
def _zip_longest(sources, fill):
    alive = [True for _ in sources]
    remaining = len(sources)
    while remaining:
        row = []
        for i in range(len(sources)):
            value = fill
            if alive[i]:
                for item in _rest(sources[i]):
                    value = item
                    break
                else:
                    alive[i] = False
                    remaining -= 1
                    if remaining == 0:
                        return
            row.append(value)
        yield tuple(row)


def product(*iterables, repeat=1):
    times = _index(repeat)
    if times < 0:
        raise ValueError("repeat argument cannot be negative")
    if times == 1:
        if len(iterables) == 1:
            return _product1(list(iterables[0]))
        if len(iterables) == 2:
            return _product2(list(iterables[0]), list(iterables[1]))
        if len(iterables) == 3:
            return _product3(list(iterables[0]), list(iterables[1]), list(iterables[2]))
    pools = [list(iterable) for iterable in iterables]
    return _product(pools * times)


@iterator("itertools.product")
def _product1(first):
    for a in first:
        yield (a,)


@iterator("itertools.product")
def _product2(first, second):
    for a in first:
        for b in second:
            yield (a, b)


@iterator("itertools.product")
def _product3(first, second, third):
    for a in first:
        for b in second:
            for c in third:
                yield (a, b, c)


@iterator("itertools.product")
def _product(pools):
    size = len(pools)
    for pool in pools:
        if not pool:
            return
    indices = [0] * size
    row = [pool[0] for pool in pools]
    while True:
        yield tuple(row)
        i = size - 1
        while i >= 0:
            indices[i] += 1
            if indices[i] < len(pools[i]):
                row[i] = pools[i][indices[i]]
                break
            indices[i] = 0
            row[i] = pools[i][0]
            i -= 1
        if i < 0:
            return


def _size(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def _clinic_size(r):
    size = _index(r)
    if size < 0:
        raise ValueError("r must be non-negative")
    return size


def permutations(iterable, r=None):
    pool = list(iterable)
    return _permutations(pool, len(pool) if r is None else _size(r))


@iterator("itertools.permutations")
def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = [n - i for i in range(r)]
    row = pool[:r]
    yield tuple(row)
    while True:
        i = r - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i] != 0:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                for k in range(i, r):
                    row[k] = pool[indices[k]]
                yield tuple(row)
                break
            moved = indices[i]
            for k in range(i, n - 1):
                indices[k] = indices[k + 1]
            indices[n - 1] = moved
            cycles[i] = n - i
            i -= 1
        if i < 0:
            return


def combinations(iterable, r):
    pool = list(iterable)
    return _combinations(pool, _clinic_size(r))


@iterator("itertools.combinations")
def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    row = pool[:r]
    while True:
        yield tuple(row)
        i = r - 1
        while i >= 0 and indices[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        position = indices[i] + 1
        for k in range(i, r):
            indices[k] = position
            row[k] = pool[position]
            position += 1


def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    return _combinations_with_replacement(pool, _clinic_size(r))


@iterator("itertools.combinations_with_replacement")
def _combinations_with_replacement(pool, r):
    n = len(pool)
    if n == 0:
        if r == 0:
            yield ()
        return
    indices = [0] * r
    row = [pool[0]] * r
    while True:
        yield tuple(row)
        i = r - 1
        while i >= 0 and indices[i] == n - 1:
            i -= 1
        if i < 0:
            return
        position = indices[i] + 1
        for k in range(i, r):
            indices[k] = position
            row[k] = pool[position]
