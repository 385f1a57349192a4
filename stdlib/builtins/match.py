"""What a match statement asks of its subject at run time. The compiler calls these helpers; programs don't see them.

A sequence or mapping is what CPython's type flags say: the built-in ones, and classes derived from (or registered with)
collections.abc.Sequence and Mapping, which carry `_match_as_sequence_` or `_match_as_mapping_` as a class attribute.
"""


def _match_sequence(x):
    if isinstance(x, (list, tuple, range)):
        return True
    if isinstance(x, (str, bytes, bytearray, dict, int, float)) or x is None:
        return False
    return getattr(type(x), "_match_as_sequence_", False) is True


def _match_mapping(x):
    if isinstance(x, dict):
        return True
    if isinstance(x, (list, tuple, str, int, float)) or x is None:
        return False
    return getattr(type(x), "_match_as_mapping_", False) is True


def _match_keys(subject, keys):
    """Whether the mapping has all the keys, which must differ; nothing is made up by __missing__."""
    for i, key in enumerate(keys):
        for earlier in keys[:i]:
            if earlier == key:
                raise ValueError("mapping pattern checks duplicate key (" + repr(key) + ")")
    for key in keys:
        if isinstance(subject, dict):
            if key not in subject:
                return False
        elif subject.get(key, _match_absent) is _match_absent:
            return False
    return True


def _match_absent():
    """Stands for a missing value."""


def _match_item(subject, key):
    if isinstance(subject, dict):
        return subject[key]
    return subject.get(key)


def _match_rest(subject, keys):
    rest = dict(subject)
    for key in keys:
        del rest[key]
    return rest


def _match_too_many(name, accepts, given):
    raise TypeError(name + "() accepts " + str(accepts) + " positional sub-pattern" + ("" if accepts == 1 else "s") + " (" + str(given) + " given)")


def _match_args(cls, count, keywords):
    """The attribute names for `count` positional patterns; None for the subject itself."""
    if issubclass(cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)) and not hasattr(
            cls, "__match_args__"):
        if count > 1:
            raise TypeError(cls.__name__ + "() accepts 1 positional sub-pattern (" + str(count) + " given)")
        return None
    names = getattr(cls, "__match_args__", ())
    if type(names) is not tuple:
        raise TypeError(cls.__name__ + ".__match_args__ must be a tuple (got " + type(names).__name__ + ")")
    if len(names) < count:
        plural = "" if len(names) == 1 else "s"
        raise TypeError(cls.__name__ + "() accepts " + str(len(names)) + " positional sub-pattern" + plural + " (" +
                        str(count) + " given)")
    for i in range(count):
        if type(names[i]) is not str:
            raise TypeError("__match_args__ elements must be strings (got " + type(names[i]).__name__ + ")")
        for other in names[:i] + keywords:
            if other == names[i]:
                raise TypeError(cls.__name__ + "() got multiple sub-patterns for attribute " + repr(names[i]))
    return names


def _match_attribute(subject, names, index):
    return subject if names is None else getattr(subject, names[index])
