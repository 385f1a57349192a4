"""The built-in functions that are not types. Everything is ordinary code: it is specialised for the argument types of each
call and inlined. What the compiler itself must know is marked @intrinsic.
"""

@native("tau_dyn_to_list")
def _dyn_to_list(x: object) -> list[object]: ...
@native("tau_dyn_hash_int")
def _dyn_hash(x: object) -> int: ...
@native("tau_dyn_format", opens=True)
def _dyn_format(x: object, spec: str) -> str: ...
@native("tau_hash_result")
def _hash_result(x: object) -> int: ...         # what __hash__ returned, folded to 64 bits; TypeError for no int


class _Missing:
    pass


_missing = _Missing()


@intrinsic
@native("tau_builtins_isinstance")
def isinstance(x: object, classes: object, /) -> object: ...
@intrinsic
@native("tau_builtins_issubclass")
def issubclass(cls: object, classes: object, /) -> object: ...
@intrinsic
def _get_iter(x): ...                           # the operation behind `for`: x.__iter__(), or by __getitem__
def _rest(iterator):                            # in `for x in _rest(i)`: without asking i for an iterator again
    return iterator


@intrinsic
def _type_of(x): ...
@intrinsic
def _tuple_of(cls, items): ...                            # type(x)
@intrinsic
def _derive(cls, value): ...                    # an object of cls, which derives from int, str ..., that keeps value
@intrinsic
def _base_value(x): ...                         # what such an object keeps; x, where it is none
@intrinsic
def super(*args): ...


def vars(*args):
    if len(args) > 1:
        raise TypeError("vars expected at most 1 argument, got " + str(len(args)))
    if len(args) == 0:
        raise TypeError("vars() without an argument needs the names of a scope, which a compiled program does not keep")
    return _vars_value(args[0])


def _no_super(error):
    raise RuntimeError(error)


def abs(x, /):
    if hasattr(x, "__abs__"):
        return x.__abs__()
    raise TypeError("bad operand type for abs(): '" + type(x).__name__ + "'")


def all(iterable, /):
    for x in iterable:
        if not x:
            return False
    return True


def any(iterable, /):
    for x in iterable:
        if x:
            return True
    return False


def ascii(x, /):
    return _str_escape_non_ascii(repr(x))


def bin(x, /):
    return _index(x)._bin()


def oct(x, /):
    return _index(x)._oct()


def hex(x, /):
    return _index(x)._hex()


def callable(x, /):
    return _callable_value(x)


def chr(i, /):
    return _str_chr(_index(i))


def ord(c, /):
    if isinstance(c, str):
        return _str_ord(c)
    return _bytes_ord(c)


def divmod(a, b, /):
    if type(a) is int and type(b) is int:
        return a.__divmod__(b)
    if type(a) is float and type(b) is float:
        return a.__divmod__(b)
    return _divmod_value(a, b)


@native("tau_dyn_divmod_value")
def _divmod_value(a: object, b: object) -> object: ...


@too_few("enumerate() missing required argument 'iterable'")
def enumerate(iterable, start=0):
    return _enumerate(iter(iterable), _index(start))


@iterator("enumerate")
def _enumerate(source, i):
    for x in _rest(source):
        yield i, x
        i += 1


def filter(function, iterable, /):
    return _filter(function, iter(iterable))


@iterator("filter")
def _filter(function, source):
    for x in _rest(source):
        if function is None:
            if x:
                yield x
        elif function(x):
            yield x


def format(value, spec="", /):
    if not isinstance(spec, str):
        _need_argument(spec, "format", " 2")
    text = value.__format__(spec)
    if not isinstance(text, str):
        raise TypeError("__format__ must return a str, not " + type(text).__name__)
    return text


def getattr(x, name, /, *default):
    if len(default) > 1:
        raise TypeError("getattr expected at most 3 arguments, got " + str(len(default) + 2))
    if not isinstance(name, str):
        raise TypeError("attribute name must be string, not '" + type(name).__name__ + "'")
    if isinstance(x, type):
        getter = _type_property(x, name)
        if getter is not None:
            return property(getter)
    if len(default) == 0:
        return _getattr_value(x, name)
    try:
        return _getattr_value(x, name)
    except AttributeError:
        return default[0]


def setattr(x, name, value, /):
    if not isinstance(name, str):
        raise TypeError("attribute name must be string, not '" + type(name).__name__ + "'")
    _setattr_value(x, name, value)


def delattr(x, name, /):
    if not isinstance(name, str):
        raise TypeError("attribute name must be string, not '" + type(name).__name__ + "'")
    _delattr_value(x, name)


def hasattr(x, name, /):
    if not isinstance(name, str):
        raise TypeError("attribute name must be string, not '" + type(name).__name__ + "'")
    return _hasattr_value(x, name)


def dir(*args):
    if len(args) > 1:
        raise TypeError("dir expected at most 1 argument, got " + str(len(args)))
    if len(args) == 0:
        raise TypeError("dir() without an argument needs the names of a scope, which a compiled program does not keep")
    x = args[0]
    if not isinstance(x, type) and hasattr(x, "__dir__"):
        return sorted(x.__dir__())
    return sorted(_dir_value(x))


def hash(x, /):
    if isinstance(x, type):
        return _object_hash(x)
    value = x.__hash__()
    if isinstance(x, (int, float, str, bytes, tuple, frozenset)):
        return value
    return _hash_result(value)


def id(x, /):
    return _id(x)


def iter(source, /, *sentinel):
    if len(sentinel) > 1:
        raise TypeError("iter expected at most 2 arguments, got " + str(len(sentinel) + 1))
    if len(sentinel) == 0:
        return _get_iter(source)
    if not callable(source):
        raise TypeError("iter(v, w): v must be callable")
    return _call_until(source, sentinel[0])


@iterator("callable_iterator")
def _call_until(function, sentinel):
    while True:
        x = function()
        if x == sentinel:
            return
        yield x


def next(iterator, /, *default):
    if len(default) > 1:
        raise TypeError("next expected at most 2 arguments, got " + str(len(default) + 1))
    if isinstance(iterator, _Generator):
        for x in iterator:
            return x
        if len(default) == 1:
            return default[0]
        _gen_raise_stop(iterator)
    if not hasattr(iterator, "__next__"):
        raise TypeError("'" + type(iterator).__name__ + "' object is not an iterator")
    if len(default) == 0:
        return iterator.__next__()
    try:
        return iterator.__next__()
    except StopIteration:
        return default[0]


def len(x, /):
    if not hasattr(x, "__len__"):
        raise TypeError("object of type '" + type(x).__name__ + "' has no len()")
    n = x.__len__()
    if not isinstance(n, int) or n < 0 or n > 0xFFFFFFFFFFFFFFF:
        return _len_answer(n)
    if isinstance(n, bool):
        return n.__int__()
    return n


@native("tau_len_answer")
def _len_answer(x: object) -> int: ...


@too_few("map() must have at least two arguments.")
def map(function, iterable, /, *others):
    if len(others) == 0:
        return _map(function, iter(iterable))
    if len(others) == 1:
        return _map2(function, iter(iterable), iter(others[0]))
    return _map_any(function, zip(iterable, *others))


@iterator("map")
def _map(function, source):
    for x in _rest(source):
        yield function(x)


@iterator("map")
def _map2(function, first, second):
    for x in _rest(first):
        for y in _rest(second):
            break
        else:
            return
        yield function(x, y)


@iterator("map")
def _map_any(function, source):
    for items in source:
        yield function(*items)


def max(first, /, *rest, key=None, default=_missing):
    if len(rest) == 0:
        return _max_of(first, key, default)
    if not isinstance(default, _Missing):
        raise TypeError("Cannot specify a default for max() with multiple positional arguments")
    best = first
    if key is None:
        for x in rest:
            if x > best:
                best = x
        return best
    best_key = key(first)
    for x in rest:
        k = key(x)
        if k > best_key:
            best = x
            best_key = k
    return best


def _max_of(iterable, key, default):
    source = iter(iterable)
    for best in _rest(source):
        break
    else:
        if isinstance(default, _Missing):
            raise ValueError("max() arg is an empty sequence")
        return default
    if key is None:
        for x in _rest(source):
            if x > best:
                best = x
        return best
    best_key = key(best)
    for x in _rest(source):
        k = key(x)
        if k > best_key:
            best = x
            best_key = k
    return best


def min(first, /, *rest, key=None, default=_missing):
    if len(rest) == 0:
        return _min_of(first, key, default)
    if not isinstance(default, _Missing):
        raise TypeError("Cannot specify a default for min() with multiple positional arguments")
    best = first
    if key is None:
        for x in rest:
            if x < best:
                best = x
        return best
    best_key = key(first)
    for x in rest:
        k = key(x)
        if k < best_key:
            best = x
            best_key = k
    return best


def _min_of(iterable, key, default):
    source = iter(iterable)
    for best in _rest(source):
        break
    else:
        if isinstance(default, _Missing):
            raise ValueError("min() arg is an empty sequence")
        return default
    if key is None:
        for x in _rest(source):
            if x < best:
                best = x
        return best
    best_key = key(best)
    for x in _rest(source):
        k = key(x)
        if k < best_key:
            best = x
            best_key = k
    return best


def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    if isinstance(base, int) and isinstance(exp, int) and isinstance(mod, int):
        return _int_pow3(_index(base), _index(exp), _index(mod))
    if not isinstance(base, (int, float, complex)) and hasattr(base, "__pow__"):
        result = base.__pow__(exp, mod)
        if result is not NotImplemented:
            return result
    return _dyn_pow3(base, exp, mod)


def repr(x, /):
    text = x.__repr__()
    if not isinstance(text, str):
        raise TypeError("__repr__ returned non-string (type " + type(text).__name__ + ")")
    return text


@iterator("reversed")
def _reversed_sequence(sequence):
    i = len(sequence) - 1
    while i >= 0:
        yield sequence[i]
        i -= 1


@wording("expected")
def reversed(sequence, /):
    if hasattr(sequence, "__reversed__"):
        return sequence.__reversed__()
    if not hasattr(sequence, "__getitem__"):
        raise TypeError("'" + type(sequence).__name__ + "' object is not reversible")
    if not hasattr(sequence, "__len__"):
        raise TypeError("object of type '" + type(sequence).__name__ + "' has no len()")
    return _reversed_sequence(sequence)


def round(number, ndigits=None):
    if not hasattr(number, "__round__"):
        raise TypeError("type " + type(number).__name__ + " doesn't define __round__ method")
    if ndigits is None:
        return number.__round__()
    return number.__round__(ndigits)


@wording("expected")
def sorted(iterable, /, *, key=None, reverse=False):
    if _says_length(iterable):
        result = [x for x in _rest(_iter_asked(iterable))]
    else:
        result = [x for x in iterable]
    result.sort(key=key, reverse=reverse)
    return result


# The first item is added outside the loop, so that the total has one type inside it.
def sum(iterable, /, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    source = iter(iterable)
    for first in _rest(source):
        break
    else:
        return start
    total = start + first
    for x in _rest(source):
        total = total + x
    return total


def zip(*iterables, strict=False):
    if strict:
        return _zip_strict([iter(x) for x in iterables])
    if len(iterables) == 0:
        return _zip0()
    if len(iterables) == 1:
        return _zip1(iter(iterables[0]))
    if len(iterables) == 2:
        return _zip2(iter(iterables[0]), iter(iterables[1]))
    if len(iterables) == 3:
        return _zip3(iter(iterables[0]), iter(iterables[1]), iter(iterables[2]))
    return _zip_any([iter(x) for x in iterables])


@iterator("zip")
def _zip0():
    return
    yield ()


@iterator("zip")
def _zip1(a):
    for x in _rest(a):
        yield (x,)


@iterator("zip")
def _zip2(a, b):
    for x in _rest(a):
        for y in _rest(b):
            break
        else:
            return
        yield x, y


@iterator("zip")
def _zip3(a, b, c):
    for x in _rest(a):
        for y in _rest(b):
            break
        else:
            return
        for z in _rest(c):
            break
        else:
            return
        yield x, y, z


@iterator("zip")
def _zip_any(sources):
    while True:
        items = []
        for source in sources:
            for x in _rest(source):
                break
            else:
                return
            items.append(x)
        yield tuple(items)


def _zip_length_error(i, what):
    before = "argument 1" if i == 1 else "arguments 1-" + str(i)
    raise ValueError("zip() argument " + str(i + 1) + " is " + what + " than " + before)


@iterator("zip")
def _zip_strict(sources):
    if len(sources) == 0:
        return
    while True:
        items = []
        i = 0
        for source in sources:
            for x in _rest(source):
                break
            else:
                if i:
                    _zip_length_error(i, "shorter")
                # The first is exhausted: so must be all the others.
                i = 1
                while i < len(sources):
                    for x in _rest(sources[i]):
                        _zip_length_error(i, "longer")
                    i += 1
                return
            items.append(x)
            i += 1
        yield tuple(items)


def exit(code=None, /):
    raise SystemExit(code)


def quit(code=None, /):
    raise SystemExit(code)


# What a `for` over a tuple of fixed shape does; the compiler calls it.
@iterator("tuple_iterator")
def _iter_tuple(items):
    i = 0
    n = len(items)
    while i < n:
        yield items[i]
        i += 1


# Iteration by __getitem__, for classes that have no __iter__.
@iterator("iterator")
def _iter_sequence(sequence):
    i = 0
    while True:
        try:
            item = sequence[i]
        except IndexError:
            return
        yield item
        i += 1


# x in container, for containers without __contains__
def _contains_by_iteration(container, x):
    try:
        source = iter(container)
    except TypeError:
        raise TypeError("argument of type '" + type(container).__name__ + "' is not iterable") from None
    for item in _rest(source):
        if item is x or item == x:
            return True
    return False
