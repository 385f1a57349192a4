"""Exception groups and what `except*` is made of. A group's message and its tuple of exceptions are items 0 and 1 of its
extra fields; the construction (runtime-c/src/exc_group.c) checks them and makes an ExceptionGroup where it can.
"""


@native("tau_exc_group_new")
def _exc_group_new(message: object, exceptions: object) -> object: ...
@native("tau_exc_group_types")
def _exc_group_types(condition: object) -> bool: ...               # classes (false: a function)
@native("tau_exc_group_test")
def _exc_group_test(types: object, e: object) -> bool: ...
@native("tau_exc_group_like")
def _exc_group_like(group: object, origin: object) -> None: ...    # takes over traceback, cause, context and notes
@native("tau_exc_group_same", raises=False)
def _exc_group_same(e: object, origin: object) -> bool: ...        # whether these are all the same
@native("tau_exc_star_types")
def _exc_star_types(types: object) -> None: ...


@native_type("tau_exc", id="BaseExceptionGroup", refines=True)
class BaseExceptionGroup(BaseException):
    @property
    def message(self):
        return self._get_extra(0)

    @property
    def exceptions(self):
        return self._get_extra(1)

    def derive(self, excs, /):
        return _exc_group_new(self.message, excs)

    def subgroup(self, condition, /):
        return _exc_group_split(self, condition)[0]

    def split(self, condition, /):
        return _exc_group_split(self, condition)


@native_type("tau_exc", id="ExceptionGroup")
class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def _exc_group_part(group: object, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    _exc_group_like(part, group)
    return part


def _exc_group_takes(condition, e: object):
    if _exc_group_types(condition):
        return _exc_group_test(condition, e)
    return True if condition(e) else False


def _exc_group_split(group: object, condition):
    if _exc_group_takes(condition, group):
        return (group, None)
    matching = []
    others = []
    for e in group.exceptions:
        if isinstance(e, BaseExceptionGroup):
            parts = _exc_group_split(e, condition)
            if parts[0] is not None:
                matching.append(parts[0])
            if parts[1] is not None:
                others.append(parts[1])
        elif _exc_group_takes(condition, e):
            matching.append(e)
        else:
            others.append(e)
    return (_exc_group_part(group, matching), _exc_group_part(group, others))


def _exc_star_match(e: object, types: object):
    """What an `except* types` takes of e, as a group, and what it leaves; None for nothing."""
    if e is None:
        return (None, None)
    _exc_star_types(types)
    is_group = isinstance(e, BaseExceptionGroup)
    if _exc_group_test(types, e):
        if is_group:
            return (e, None)
        return (_exc_group_new("", (e,)), None)
    if is_group:
        return _exc_group_split(e, types)
    return (None, e)


def _exc_leaves(e: object, leaves):
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions:
            _exc_leaves(inner, leaves)
    else:
        leaves.append(e)


def _exc_star_result(origin: object, raised: object, rest: object):
    """What leaves a try statement with `except*`: what its clauses raised, and what of the group none of them took."""
    if rest is not None:
        raised.append(rest)
    if not raised:
        return None
    if not isinstance(origin, BaseExceptionGroup):
        return raised[0]
    leaves = []
    fresh = []
    for e in raised:
        if e is rest or _exc_group_same(e, origin):
            _exc_leaves(e, leaves)
        else:
            fresh.append(e)
    again = None
    if leaves:
        again = _exc_group_split(origin, lambda e: any(e is leaf for leaf in leaves))[0]
    if not fresh:
        return again
    if again is not None:
        fresh.append(again)
    return _exc_group_new("", fresh)
