# Higher-order functions. Caches, partial objects and dispatchers are generic classes: every decorated function gets
# an instance whose function, key and value types are its own, so a call through a cache needs no boxing.
# What changes a class (total_ordering) or a descriptor that stores into its instance (cached_property) is a source
# template, expanded at compile time.

from _objects import copy_attributes as _copy_attributes
from collections import namedtuple as _namedtuple

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


# None stands for the usual names: they are set one by one, because names known at compile time cost nothing.
def update_wrapper(wrapper, wrapped, assigned=None, updated=None):
    if assigned is None:
        if hasattr(wrapped, "__module__"):
            wrapper.__module__ = wrapped.__module__
        if hasattr(wrapped, "__name__"):
            wrapper.__name__ = wrapped.__name__
        if hasattr(wrapped, "__qualname__"):
            wrapper.__qualname__ = wrapped.__qualname__
        if hasattr(wrapped, "__doc__"):
            wrapper.__doc__ = wrapped.__doc__
        if hasattr(wrapped, "__annotations__"):
            wrapper.__annotations__ = wrapped.__annotations__
    else:
        for name in assigned:
            if hasattr(wrapped, name):
                setattr(wrapper, name, getattr(wrapped, name))
    if updated is None:
        _copy_attributes(wrapped, wrapper)
    else:
        for name in updated:
            if name == "__dict__":
                _copy_attributes(wrapped, wrapper)
            else:
                getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=None, updated=None):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


@builtin
def reduce(function, sequence, /, *initial):
    if len(initial) > 1:
        raise TypeError(f"reduce expected at most 3 arguments, got {len(initial) + 2}")
    if not hasattr(sequence, "__iter__") and not hasattr(sequence, "__getitem__"):
        raise TypeError("reduce() arg 2 must support iteration")
    source = iter(sequence)
    if len(initial) == 1:
        result = initial[0]
        for item in source:
            result = function(result, item)
        return result
    for total in source:
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in source:
        total = function(total, item)
    return total


@type_name("functools.partial")
class partial[F, A, K]:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        if not self.keywords:
            return self.func(*self.args, *args, **keywords)
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        for value in self.args:
            parts.append(repr(value))
        for name, value in self.keywords.items():
            parts.append(f"{name}={value!r}")
        return f"{_class_text(self)}({', '.join(parts)})"


def _class_text(obj):
    cls = type(obj)
    if cls is partial:
        return "functools.partial"
    return cls.__qualname__


class partialmethod[F, A, K]:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __get__(self, obj, cls=None):
        func = self.func
        if isinstance(func, (classmethod, staticmethod)):
            return partial(func.__get__(obj, cls), *self.args, **self.keywords)
        if obj is None:
            def unbound(instance, /, *args, **keywords):
                return func(instance, *self.args, *args, **{**self.keywords, **keywords})
            return unbound

        def bound(*args, **keywords):
            return func(obj, *self.args, *args, **{**self.keywords, **keywords})
        return bound

    def __repr__(self):
        args = ", ".join([repr(value) for value in self.args])
        keywords = ", ".join([f"{name}={value!r}" for name, value in self.keywords.items()])
        return f"functools.partialmethod({self.func}, {args}, {keywords})"


_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


class _KeywordMark:
    pass


_KEYWORDS = _KeywordMark()


# One positional int or str is its own key (exact types: True and 1.0 must not share the entry of 1).
def _make_key(args, keywords, typed):
    if not keywords and not typed:
        if len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
            return args[0]
        return args
    key = args
    if keywords:
        key = key + (_KEYWORDS,)
        for name, value in keywords.items():
            key = key + (name, value)
    if typed:
        key = key + tuple([type(value) for value in args])
        key = key + tuple([type(value) for value in keywords.values()])
    return key


# The dictionary maps a key to the slot of its result, so that a hit is one lookup whose miss needs no second value type.
# The bounded cache has a doubly linked ring of slot numbers in recency order: slot 0 is the root, `_newer[0]` the least
# and `_older[0]` the most recently used entry.
@type_name("functools._lru_cache_wrapper")
class _lru_cache_wrapper[F, K, V]:
    def __init__(self, function, maxsize, typed):
        self._function = function
        self._limit = -1 if maxsize is None else maxsize
        self._typed = typed
        self._hits = 0
        self._misses = 0
        self._slots = {}
        self._keys = []
        self._results = []
        self._older = [0]
        self._newer = [0]

    def __call__(self, *args, **keywords):
        if self._limit == 0:
            self._misses += 1
            return self._function(*args, **keywords)
        key = _make_key(args, keywords, self._typed)
        slot = self._slots.get(key, 0)
        if slot > 0:
            self._hits += 1
            if self._limit > 0:
                self._unlink(slot)
                self._link_newest(slot)
            return self._results[slot - 1]
        self._misses += 1
        result = self._function(*args, **keywords)
        if self._limit < 0:
            self._results.append(result)
            self._slots[key] = len(self._results)
        elif key not in self._slots:
            self._store(key, result)
        return result

    def _store(self, key, result):
        slot = len(self._keys) + 1
        if slot <= self._limit:
            self._keys.append(key)
            self._results.append(result)
            self._older.append(0)
            self._newer.append(0)
        else:
            slot = self._newer[0]
            self._unlink(slot)
            del self._slots[self._keys[slot - 1]]
            self._keys[slot - 1] = key
            self._results[slot - 1] = result
        self._link_newest(slot)
        self._slots[key] = slot

    def _unlink(self, slot):
        older = self._older[slot]
        newer = self._newer[slot]
        self._newer[older] = newer
        self._older[newer] = older

    def _link_newest(self, slot):
        last = self._older[0]
        self._newer[last] = slot
        self._older[slot] = last
        self._newer[slot] = 0
        self._older[0] = slot

    def cache_info(self):
        if self._limit < 0:
            return _CacheInfo(self._hits, self._misses, None, len(self._slots))
        return _CacheInfo(self._hits, self._misses, self._limit, len(self._slots))

    def cache_clear(self):
        self._hits = 0
        self._misses = 0
        self._slots.clear()
        self._keys.clear()
        self._results.clear()
        self._older = [0]
        self._newer = [0]

    def cache_parameters(self):
        return {"maxsize": None if self._limit < 0 else self._limit, "typed": self._typed}

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return _bound_cache(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _bound_cache(cache, obj):
    def bound(*args, **keywords):
        return cache(obj, *args, **keywords)
    bound.cache_info = cache.cache_info
    bound.cache_clear = cache.cache_clear
    bound.cache_parameters = cache.cache_parameters
    bound.__wrapped__ = cache._function
    return bound


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        limit = maxsize if maxsize > 0 else 0

        def decorate(function):
            return update_wrapper(_lru_cache_wrapper(function, limit, typed), function)
        return decorate
    if callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    if maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate_unbounded(function):
        return update_wrapper(_lru_cache_wrapper(function, None, typed), function)
    return decorate_unbounded


def cache(user_function, /):
    return update_wrapper(_lru_cache_wrapper(user_function, None, False), user_function)


@builtin
def cmp_to_key(mycmp):
    def key(obj):
        return KeyWrapper(mycmp, obj)
    return key


@type_name("functools.KeyWrapper")
class KeyWrapper[F, T]:
    __slots__ = ("_compare", "obj")
    __hash__ = None

    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def _order(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._order(other) < 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __eq__(self, other):
        return self._order(other) == 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __ge__(self, other):
        return self._order(other) >= 0


@source_template("total_ordering.template.py")
def total_ordering(cls):
    return cls


@source_template("cached_property.template.py")
def cached_property(func):
    return property(func)


# Dispatch follows the method resolution order of the argument's class; then, for registered abstract classes,
# isinstance in order of registration, the most specific match winning.
class _SingleDispatch:
    def __init__(self, function):
        self._default = function
        self.registry = {object: function}
        self._found = {}

    def dispatch(self, cls):
        if cls in self._found:
            return self._found[cls]
        implementation = self._search(cls)
        self._found[cls] = implementation
        return implementation

    def _search(self, cls):
        registry = self.registry
        best = object
        for base in cls.__mro__:
            if base in registry:
                best = base
                break
        for candidate in registry:
            if candidate not in cls.__mro__ and issubclass(cls, candidate):
                if best is object or issubclass(candidate, best):
                    best = candidate
        return registry[best]

    def register(self, cls, func=None):
        if func is not None:
            self.registry[cls] = func
            self._found.clear()
            return func
        if isinstance(cls, type):
            def decorate(function):
                return self.register(cls, function)
            return decorate
        hints = getattr(cls, "__annotations__", {})
        if not hints:
            raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                            "Use either `@register(some_class)` or plain `@register` on an annotated function.")
        for target in hints.values():
            break
        return self.register(target, cls)

    def __call__(self, *args, **keywords):
        if not args:
            raise TypeError(f"{self._default.__name__} requires at least 1 positional argument")
        return self.dispatch(type(args[0]))(*args, **keywords)

    def __get__(self, obj, cls=None):
        return self if obj is None else partial(self, obj)


def singledispatch(func):
    return update_wrapper(_SingleDispatch(func), func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = _SingleDispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        dispatcher = self.dispatcher

        def method(*args, **keywords):
            implementation = dispatcher.dispatch(type(args[0]))
            return implementation.__get__(obj, cls)(*args, **keywords)
        method.register = self.register
        return update_wrapper(method, self.func)
