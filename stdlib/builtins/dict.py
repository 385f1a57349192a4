"""dict: insertion-ordered hash tables, one C instance per pair of key and value representations
(runtime-c/include/tau/dict.inc.h), and the views on them.

dict(...) is made as in CPython: an empty one (tau_dict_{K}_{V}_new(0)), then __init__. Iteration goes by entry number:
`_next_entry(i, n)` is the first live entry from i on, -1 after the last; RuntimeError when the length is not n any more.
"""

@native("tau_raise_key_error")
def _raise_key_error(key: object) -> None: ...     # KeyError(key)


def _bad_pair_length(i, n):
    raise ValueError("dictionary update sequence element #" + str(i) + " has length " + str(n) + "; 2 is required")


def _dict_star(items, source):
    """{**source}: sets its items."""
    if isinstance(source, dict):
        items._update(source)
    elif hasattr(source, "keys"):
        for key in source.keys():
            items[key] = source[key]
    else:
        raise TypeError("'" + type(source).__name__ + "' object is not a mapping")


@native_type("tau_dict_{K}_{V}", id="DICT", template="tau/dict.inc.h")
class dict[K, V]:
    __hash__ = None

    def __init__(self, source=(), /, **kwargs):
        self._update(source)
        for name in kwargs:
            self._put(name, kwargs[name])

    @native("tau_dict_{K}_{V}_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_dict_{K}_{V}_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_dict_{K}_{V}_getitem", looks=True)
    def _getitem(self, key: K) -> V: ...
    @native("tau_dict_{K}_{V}_setitem")
    def __setitem__(self, key: K, value: V) -> None: ...
    @native("tau_dict_{K}_{V}_setitem")
    def _put(self, key: K, value: V) -> None: ...             # as dict does it, whatever a derived class has
    @native("tau_dict_{K}_{V}_delitem", looks=True)
    def __delitem__(self, key: K) -> None: ...
    @native("tau_dict_{K}_{V}_contains", looks=True)
    def __contains__(self, key: K, /) -> bool: ...
    @native("tau_dict_{K}_{V}_contains", looks=True)
    def _contains(self, key: K) -> bool: ...
    @native("tau_dict_{K}_{V}_lookup", looks=True)
    def _lookup(self, key: K) -> int: ...                     # number of the key's entry, or -1
    @native("tau_dict_{K}_{V}_next_entry")
    def _next_entry(self, entry: int, expected: int) -> int: ...
    @native("tau_dict_{K}_{V}_prev_entry")
    def _prev_entry(self, entry: int, expected: int) -> int: ...
    @native("tau_dict_{K}_{V}_entry_count", raises=False)
    def _entry_count(self) -> int: ...
    @native("tau_dict_{K}_{V}_entry_key", raises=False)
    def _entry_key(self, entry: int) -> K: ...
    @native("tau_dict_{K}_{V}_entry_value", raises=False)
    def _entry_value(self, entry: int) -> V: ...
    @native("tau_dict_{K}_{V}_set_entry_value", raises=False)
    def _set_entry_value(self, entry: int, value: V) -> None: ...
    @native("tau_dict_{K}_{V}_drop_entry", raises=False)
    def _drop_entry(self, entry: int) -> None: ...
    @native("tau_dict_{K}_{V}_last_entry")
    def _last_entry(self) -> int: ...                         # KeyError when empty

    def __getitem__(self, key):
        if hasattr(self, "__missing__"):
            i = self._lookup(key)
            if i < 0:
                return self.__missing__(key)
            return self._entry_value(i)
        return self._getitem(key)

    def get(self, key, default=None, /):
        i = self._lookup(key)
        if i < 0:
            return default
        return self._entry_value(i)

    @native("tau_dict_{K}_{V}_pop", looks=True)
    def _pop(self, key: K) -> V: ...

    def pop(self, key, *default):
        if len(default) == 0:
            if self._len() == 0:        # which is not asked for the key's hash
                raise KeyError(key)
            return self._pop(key)
        if len(default) > 1:
            raise TypeError("pop expected at most 2 arguments, got " + str(1 + len(default)))
        i = self._lookup(key)
        if i < 0:
            return default[0]
        value = self._entry_value(i)
        self._drop_entry(i)
        return value

    def setdefault(self, key, default=None, /):
        i = self._lookup(key)
        if i >= 0:
            return self._entry_value(i)
        self._put(key, default)
        return default

    def popitem(self):
        i = self._last_entry()
        key = self._entry_key(i)
        value = self._entry_value(i)
        self._drop_entry(i)
        return key, value

    @native("tau_dict_{K}_{V}_clear")
    def clear(self) -> None: ...
    @native("tau_dict_{K}_{V}_copy")
    def copy(self) -> dict[K, V]: ...

    def _update(self, source):
        if isinstance(source, dict):
            n = source._len()
            i = source._next_entry(0, n)
            while i >= 0:
                self._put(source._entry_key(i), source._entry_value(i))
                i = source._next_entry(i + 1, source._len() if source is self else n)
        elif hasattr(source, "keys"):
            for key in source.keys():
                self._put(key, source[key])
        else:
            i = 0
            for pair in source:
                if isinstance(pair, tuple):
                    if len(pair) != 2:
                        _bad_pair_length(i, len(pair))
                    self._put(pair[0], pair[1])
                else:
                    self._update_pair(i, pair)
                i += 1

    def _update_pair(self, i, pair):
        if not hasattr(pair, "__iter__") and not hasattr(pair, "__getitem__"):
            raise TypeError("cannot convert dictionary update sequence element #" + str(i) + " to a sequence")
        items = [x for x in pair]
        if len(items) != 2:
            _bad_pair_length(i, len(items))
        self._put(items[0], items[1])

    def update(self, source=(), /, **kwargs):
        self._update(source)
        for name in kwargs:
            self._put(name, kwargs[name])

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result._update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = other.copy()
        result._update(self)
        return result

    def __ior__(self, other):
        self._update(other)
        return self

    @native("tau_dict_{K}_{V}_eq")
    def _eq(self, other: dict[K, V]) -> bool: ...
    @native("tau_dict_{K}_{V}_eq_value")
    def _eq(self, other: object) -> bool: ...

    def __eq__(self, other):
        if isinstance(other, dict):
            return self._eq(other)
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, dict):
            return not self._eq(other)
        return NotImplemented

    @native("tau_dict_{K}_{V}_repr")
    def __repr__(self) -> str: ...

    @iterator("dict_keyiterator")
    def __iter__(self):
        n = self._len()
        i = self._next_entry(0, n)
        while i >= 0:
            yield self._entry_key(i)
            i = self._next_entry(i + 1, n)

    @iterator("dict_reversekeyiterator")
    def __reversed__(self):
        n = self._len()
        i = self._prev_entry(self._entry_count() - 1, n)
        while i >= 0:
            yield self._entry_key(i)
            i = self._prev_entry(i - 1, n)

    def keys(self):
        return _DictKeys(self)

    def values(self):
        return _DictValues(self)

    def items(self):
        return _DictItems(self)


@type_name("dict_keys")
class _DictKeys[D]:
    __slots__ = ("_dict",)
    __hash__ = None

    def __init__(self, d):
        self._dict = d

    def __len__(self):
        return self._dict._len()

    def __contains__(self, key):
        return self._dict._contains(key)

    @iterator("dict_keyiterator")
    def __iter__(self):
        d = self._dict
        n = d._len()
        i = d._next_entry(0, n)
        while i >= 0:
            yield d._entry_key(i)
            i = d._next_entry(i + 1, n)

    def __reversed__(self):
        return self._dict.__reversed__()

    @property
    def mapping(self):
        return self._dict

    def __repr__(self):
        return "dict_keys(" + repr([key for key in self._dict]) + ")"

    def isdisjoint(self, other, /):
        return _view_isdisjoint(self, other)

    def __and__(self, other):
        return _view_and(self, other)

    def __rand__(self, other):
        return _view_and(self, other)

    def __or__(self, other):
        return _view_or(self, other)

    def __ror__(self, other):
        return _view_or(other, self)

    def __sub__(self, other):
        return _view_sub(self, other)

    def __rsub__(self, other):
        return _view_sub(other, self)

    def __xor__(self, other):
        return _view_xor(self, other)

    def __rxor__(self, other):
        return _view_xor(other, self)

    def __eq__(self, other):
        return _view_eq(self, other)

    def __ne__(self, other):
        return _view_ne(self, other)

    def __lt__(self, other):
        return _view_order(self, other, True, True)

    def __le__(self, other):
        return _view_order(self, other, True, False)

    def __gt__(self, other):
        return _view_order(self, other, False, True)

    def __ge__(self, other):
        return _view_order(self, other, False, False)


@type_name("dict_values")
class _DictValues[D]:
    __slots__ = ("_dict",)

    def __init__(self, d):
        self._dict = d

    def __len__(self):
        return self._dict._len()

    @iterator("dict_valueiterator")
    def __iter__(self):
        d = self._dict
        n = d._len()
        i = d._next_entry(0, n)
        while i >= 0:
            yield d._entry_value(i)
            i = d._next_entry(i + 1, n)

    @iterator("dict_reversevalueiterator")
    def __reversed__(self):
        d = self._dict
        n = d._len()
        i = d._prev_entry(d._entry_count() - 1, n)
        while i >= 0:
            yield d._entry_value(i)
            i = d._prev_entry(i - 1, n)

    @property
    def mapping(self):
        return self._dict

    def __repr__(self):
        return "dict_values(" + repr([value for value in self]) + ")"


@type_name("dict_items")
class _DictItems[D]:
    __slots__ = ("_dict",)
    __hash__ = None

    def __init__(self, d):
        self._dict = d

    def __len__(self):
        return self._dict._len()

    def __contains__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            return False
        i = self._dict._lookup(item[0])
        if i < 0:
            return False
        value = self._dict._entry_value(i)
        return value is item[1] or value == item[1]

    @iterator("dict_itemiterator")
    def __iter__(self):
        d = self._dict
        n = d._len()
        i = d._next_entry(0, n)
        while i >= 0:
            yield d._entry_key(i), d._entry_value(i)
            i = d._next_entry(i + 1, n)

    @iterator("dict_reverseitemiterator")
    def __reversed__(self):
        d = self._dict
        n = d._len()
        i = d._prev_entry(d._entry_count() - 1, n)
        while i >= 0:
            yield d._entry_key(i), d._entry_value(i)
            i = d._prev_entry(i - 1, n)

    @property
    def mapping(self):
        return self._dict

    def __repr__(self):
        return "dict_items(" + repr([item for item in self]) + ")"

    def isdisjoint(self, other, /):
        return _view_isdisjoint(self, other)

    def __and__(self, other):
        return _view_and(self, other)

    def __rand__(self, other):
        return _view_and(self, other)

    def __or__(self, other):
        return _view_or(self, other)

    def __ror__(self, other):
        return _view_or(other, self)

    def __sub__(self, other):
        return _view_sub(self, other)

    def __rsub__(self, other):
        return _view_sub(other, self)

    def __xor__(self, other):
        return _view_xor(self, other)

    def __rxor__(self, other):
        return _view_xor(other, self)

    def __eq__(self, other):
        return _view_eq(self, other)

    def __ne__(self, other):
        return _view_ne(self, other)

    def __lt__(self, other):
        return _view_order(self, other, True, True)

    def __le__(self, other):
        return _view_order(self, other, True, False)

    def __gt__(self, other):
        return _view_order(self, other, False, True)

    def __ge__(self, other):
        return _view_order(self, other, False, False)


# What keys() and items() have in common with sets. The operators take any iterable, the comparisons only sets and views.


def _is_set_like(x):
    return isinstance(x, (set, frozenset, _DictKeys, _DictItems))


def _view_and(view, other):
    if isinstance(other, set) and len(view) <= len(other): # which hashes what the view has
        return {x for x in view if x in other}
    return {x for x in other if x in view}


def _view_or(a, b):
    result = {x for x in a}
    for x in b:
        result.add(x)
    return result


def _view_sub(a, b):
    result = {x for x in a}
    for x in b:
        result.discard(x)
    return result


def _view_xor(a, b):
    result = {x for x in a}
    for x in {x for x in b}:
        if x in result:
            result.discard(x)
        else:
            result.add(x)
    return result


def _view_isdisjoint(view, other):
    for x in other:
        if x in view:
            return False
    return True


def _view_contains_all(outer, inner):
    for x in inner:
        if x not in outer:
            return False
    return True


def _view_eq(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) == len(other) and _view_contains_all(other, view)


def _view_ne(view, other):
    if not _is_set_like(other):
        return NotImplemented
    return len(view) != len(other) or not _view_contains_all(other, view)


def _view_order(view, other, below, strict):
    if not _is_set_like(other):
        return NotImplemented
    if below:
        if len(view) > len(other) or strict and len(view) == len(other):
            return False
        return _view_contains_all(other, view)
    if len(view) < len(other) or strict and len(view) == len(other):
        return False
    return _view_contains_all(view, other)
