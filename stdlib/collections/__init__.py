# Container types beyond the built-in ones: the larger classes have files of their own beside this one; the dict relatives
# here derive from dict and change only what differs.
# namedtuple is a declaration: with constant arguments the front end expands namedtuple.template.py in its place.
# Type parameters (`class deque[T]`) tell inference that an instance has element types of its own.

from collections.abc import Mapping as _Mapping
from collections.abc import MutableMapping as _MutableMapping
from collections._counter import Counter
from collections._deque import deque
from collections._user import UserDict, UserList, UserString
from reprlib import enter_repr as _enter_repr
from keyword import iskeyword
from reprlib import leave_repr as _leave_repr

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]


# What _replace's parameters are when not given.
class _Keep:
    pass


_KEEP = _Keep()


@source_template("namedtuple.template.py")
def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    # What a call does that can't be expanded: it has invalid names, or names that are not known at compile time.
    if isinstance(field_names, str):
        names = field_names.replace(",", " ").split()
    else:
        names = [str(name) for name in field_names]
    for name in [typename] if rename else [typename, *names]:
        if not isinstance(name, str):
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen and not rename:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    if defaults is not None and len(tuple(defaults)) > len(names):
        raise TypeError("Got more default values than field names")
    raise NotImplementedError("namedtuple() with names that are not known at compile time")


@type_name("collections.defaultdict")
class defaultdict[K, V, F](dict[K, V]):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = type(self)(self.default_factory)
        memo[id(self)] = result
        for key, value in self.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
        return result

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return (type(self), args, None, None, iter(self.items()))

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    def __repr__(self):
        items = dict.__repr__(self)
        if not _enter_repr(self):
            return f"{type(self).__name__}(..., {items})"
        try:
            return f"{type(self).__name__}({self.default_factory!r}, {items})"
        finally:
            _leave_repr(self)


# dict already keeps insertion order; what is left is order-sensitive equality and moving an entry to an end.
@type_name("collections.OrderedDict")
class OrderedDict[K, V](dict[K, V]):
    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for other_key, other_value in rest:
            dict.__setitem__(self, other_key, other_value)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        for key in self:
            break
        return (key, dict.pop(self, key))

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return (type(self), (), None, None, iter(self.items()))

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        if not dict.__eq__(self, other):
            return False
        if isinstance(other, OrderedDict):
            for mine, theirs in zip(self, other):
                if not (mine is theirs or mine == theirs):
                    return False
        return True

    def __ne__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return not self == other

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        return _OrderedKeys(self)

    def values(self):
        return _OrderedValues(self)

    def items(self):
        return _OrderedItems(self)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if not _enter_repr(self):
            return "..."
        try:
            return f"{type(self).__name__}({list(self.items())!r})"
        finally:
            _leave_repr(self)


# Its views are those of dict but for their names.
@type_name("odict_keys")
class _OrderedKeys[D](_DictKeys[D]):
    def __repr__(self):
        return f"odict_keys({list(self)!r})"


@type_name("odict_values")
class _OrderedValues[D](_DictValues[D]):
    def __repr__(self):
        return f"odict_values({list(self)!r})"


@type_name("odict_items")
class _OrderedItems[D](_DictItems[D]):
    def __repr__(self):
        return f"odict_items({list(self)!r})"


class ChainMap[K, V](_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) if maps else [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        keys = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                keys[key] = True
        return keys

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def __repr__(self):
        if not _enter_repr(self):
            return "..."
        try:
            return f"{type(self).__name__}({', '.join([repr(mapping) for mapping in self.maps])})"
        finally:
            _leave_repr(self)

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is None:
            return type(self)(kwargs, *self.maps)
        if kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def pop(self, key, *args):
        if key not in self.maps[0] and not args:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        return self.maps[0].pop(key, *args)

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return type(self)(merged)
