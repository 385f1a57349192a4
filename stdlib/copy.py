# Shallow and deep copies. The tests on types fold, so copying a list[list[int]] is two nested loops; `memo` maps the id of
# an original to its copy, and _objects.like() gives what comes out of it the original's static type again.
# Instances are cloned by the intrinsics of _objects, unless their class says otherwise by __copy__, __deepcopy__,
# __reduce__ or __getstate__/__setstate__.

from _objects import clone as _clone
from _objects import copy_attributes as _copy_attributes
from _objects import like as _like
from _objects import map_attributes as _map_attributes


class Error(Exception):
    pass


error = Error


def _is_atomic(x):
    cls = type(x)
    return (cls is int or cls is float or cls is str or cls is bool or x is None or cls is bytes or cls is complex
            or cls is range or cls is slice or cls is property or x is Ellipsis or x is NotImplemented
            or isinstance(x, type) or cls is type(_sample) or cls is type(len))


def _sample():
    pass


# Does the class bring its own __reduce__ or __reduce_ex__ (and not just object's, or that of a built-in base)?
def _reduces(cls):
    return (getattr(cls, "__reduce__", None) is not getattr(object, "__reduce__", None)
            and not issubclass(cls, (set, frozenset, bytearray, BaseException))
            or getattr(cls, "__reduce_ex__", None) is not getattr(object, "__reduce_ex__", None))


def _reduce(x):
    cls = type(x)
    if getattr(cls, "__reduce_ex__", None) is not getattr(object, "__reduce_ex__", None):
        return x.__reduce_ex__(4)
    return x.__reduce__()


def _has_state(cls):
    return (hasattr(cls, "__setstate__") and not issubclass(cls, BaseException)
            or getattr(cls, "__getstate__", None) is not getattr(object, "__getstate__", None))


def copy(x):
    cls = type(x)
    if _is_atomic(x) or cls is tuple or cls is frozenset:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if hasattr(cls, "__copy__"):
        return x.__copy__()
    if _reduces(cls):
        reduced = _reduce(x)
        if isinstance(reduced, str):
            return x
        return _rebuild(x, None, reduced)
    if _has_state(cls):
        return _with_state(x, None)
    return _clone(x)


def deepcopy(x, memo=None, _nil=[]):
    if _is_atomic(x):
        return x
    if memo is None:
        return _deep(x, {})
    return _deep(x, memo)


def _deep(x, memo):
    if _is_atomic(x):
        return x
    key = id(x)
    if key in memo:
        return _like(memo[key], x)
    cls = type(x)
    if cls is list:
        items = []
        memo[key] = items
        for item in x:
            items.append(_deep(item, memo))
        _keep(x, memo)
        return items
    if cls is dict:
        table = {}
        memo[key] = table
        for name, value in x.items():
            table[_deep(name, memo)] = _deep(value, memo)
        _keep(x, memo)
        return table
    if cls is tuple:
        return _like(_deep_tuple(x, memo), x)
    if cls is set:
        members = {_deep(item, memo) for item in x}
        memo[key] = members
        _keep(x, memo)
        return members
    if cls is frozenset:
        frozen = frozenset([_deep(item, memo) for item in x])
        memo[key] = frozen
        _keep(x, memo)
        return frozen
    if cls is bytearray:
        data = x.copy()
        memo[key] = data
        _keep(x, memo)
        return data
    return _deep_object(x, memo)


def _deep_tuple(x, memo):
    items = []
    changed = False
    for item in x:
        new = _deep(item, memo)
        items.append(new)
        if new is not item:
            changed = True
    if id(x) in memo:
        return memo[id(x)]
    result = tuple(items) if changed else x
    if changed:
        memo[id(x)] = result
        _keep(x, memo)
    return result


# The originals must live as long as the memo, or a new object could get the id of one.
def _keep(x, memo):
    key = id(memo)
    if key in memo:
        memo[key].append(x)
    else:
        memo[key] = [x]


def _deep_value(value, memo):
    return _deep(value, memo)


def _deep_object(x, memo):
    cls = type(x)
    if hasattr(cls, "__deepcopy__"):
        result = x.__deepcopy__(memo)
    elif _reduces(cls):
        reduced = _reduce(x)
        if isinstance(reduced, str):
            return x
        result = _rebuild(x, memo, reduced)
    elif _has_state(cls):
        result = _with_state(x, memo)
    elif isinstance(x, tuple):
        result = _like(tuple.__new__(cls, [_deep(item, memo) for item in x]), x)
        _copy_attributes(x, result)
        _map_attributes(result, _deep_value, memo)
    else:
        result = _clone(x)
        memo[id(x)] = result
        _deep_contents(result, x, memo)
        _map_attributes(result, _deep_value, memo)
    if result is not x:
        memo[id(x)] = result
        _keep(x, memo)
    return result


# The built-in part of an instance whose class derives from a container.
def _deep_contents(result, x, memo):
    if isinstance(x, BaseException):
        result.args = _deep(x.args, memo)
    elif isinstance(x, list):
        list.clear(result)
        for item in list.__iter__(x):
            list.append(result, _deep(item, memo))
    elif isinstance(x, dict):
        dict.clear(result)
        for name, value in dict.items(x):
            dict.__setitem__(result, _deep(name, memo), _deep(value, memo))
    elif isinstance(x, set):
        set.clear(result)
        for item in set.__iter__(x):
            set.add(result, _deep(item, memo))


def _with_state(x, memo):
    state = x.__getstate__()
    result = type(x).__new__(type(x))
    if memo is not None:
        memo[id(x)] = result
        state = _deep(state, memo)
    _set_state(result, state)
    return result


def _set_state(result, state):
    if hasattr(result, "__setstate__"):
        result.__setstate__(state)
    elif isinstance(state, tuple) and len(state) == 2:
        for part in state:
            if part:
                for name, value in part.items():
                    setattr(result, name, value)
    elif state:
        for name, value in state.items():
            setattr(result, name, value)


# From the tuple that __reduce__ returns: (callable, arguments, state, list items, dict items), the last three optional.
def _rebuild(x, memo, reduced):
    deep = memo is not None
    arguments = reduced[1]
    if deep:
        arguments = [_deep(value, memo) for value in arguments]
    result = reduced[0](*arguments)
    if deep:
        memo[id(x)] = result
    if len(reduced) > 2 and reduced[2] is not None:
        state = reduced[2]
        if deep:
            state = _deep(state, memo)
        _set_state(result, state)
    if len(reduced) > 3 and reduced[3] is not None:
        for item in reduced[3]:
            result.append(_deep(item, memo) if deep else item)
    if len(reduced) > 4 and reduced[4] is not None:
        for name, value in reduced[4]:
            if deep:
                result[_deep(name, memo)] = _deep(value, memo)
            else:
                result[name] = value
    return result
