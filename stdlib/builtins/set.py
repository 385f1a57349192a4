"""set: hash tables of elements, one C instance per representation (runtime-c/include/tau/set.inc.h); frozenset has
the same C type and differs by its type id.

set(...) is made as in CPython: an empty one (tau_set_{T}_new(0)), then __init__. Operators take sets only, the methods
any iterable. The table is walked by slot number, as a dict by entry number.
"""

def _set_star(items, source):
    """{*source}: adds its items."""
    items._update(source)


@native_type("tau_set_{T}", id="SET", template="tau/set.inc.h")
class set[T]:
    __hash__ = None

    def __init__(self, iterable=(), /):
        if self._len():
            self.clear()
        self._update(iterable)

    @native("tau_set_{T}_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_set_{T}_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_set_{T}_contains", looks=True)
    def __contains__(self, x: T, /) -> bool: ...
    @native("tau_set_{T}_contains", looks=True)
    def _contains(self, x: T) -> bool: ...
    @native("tau_set_{T}_next_slot")
    def _next_slot(self, slot: int, expected: int) -> int: ...
    @native("tau_set_{T}_slot_key", raises=False)
    def _slot_key(self, slot: int) -> T: ...
    @native("tau_set_{T}_copy")
    def _copy(self) -> set[T]: ...
    @native("tau_set_{T}_thaw")
    def _thaw(self) -> set[T]: ...                  # a new set of the elements
    @native("tau_set_{T}_freeze")
    def _freeze(self) -> frozenset[T]: ...          # a new frozenset of the elements
    @native("tau_set_{T}_update")
    def _update_set(self, other: set[T]) -> None: ...
    @native("tau_set_{T}_update")
    def _update_set(self, other: frozenset[T]) -> None: ...
    @native("tau_set_{T}_into_frozen", raises=False)
    def _into_frozen(self) -> frozenset[T]: ...     # the same object, from now on a frozenset
    @native("tau_set_{T}_add")
    def add(self, x: T, /) -> None: ...
    @native("tau_set_{T}_presize")
    def _presize(self, n: int) -> None: ...
    @native("tau_set_{T}_discard")
    def discard(self, x: T, /) -> None: ...
    @native("tau_set_{T}_remove")
    def remove(self, x: T, /) -> None: ...
    @native("tau_set_{T}_pop")
    def pop(self) -> T: ...
    @native("tau_set_{T}_clear")
    def clear(self) -> None: ...
    @native("tau_set_{T}_union")
    def _union(self, other: set[T]) -> set[T]: ...
    @native("tau_set_{T}_union")
    def _union(self, other: frozenset[T]) -> set[T]: ...
    @native("tau_set_{T}_intersection")
    def _intersection(self, other: set[T]) -> set[T]: ...
    @native("tau_set_{T}_intersection")
    def _intersection(self, other: frozenset[T]) -> set[T]: ...
    @native("tau_set_{T}_difference")
    def _difference(self, other: set[T]) -> set[T]: ...
    @native("tau_set_{T}_difference")
    def _difference(self, other: frozenset[T]) -> set[T]: ...
    @native("tau_set_{T}_symmetric_difference")
    def _symmetric_difference(self, other: set[T]) -> set[T]: ...
    @native("tau_set_{T}_symmetric_difference")
    def _symmetric_difference(self, other: frozenset[T]) -> set[T]: ...
    @native("tau_set_{T}_isdisjoint")
    def _isdisjoint(self, other: set[T]) -> bool: ...
    @native("tau_set_{T}_isdisjoint")
    def _isdisjoint(self, other: frozenset[T]) -> bool: ...
    @native("tau_set_{T}_isdisjoint_value")
    def _isdisjoint(self, other: object) -> bool: ...
    @native("tau_set_{T}_issubset")
    def _issubset(self, other: set[T]) -> bool: ...
    @native("tau_set_{T}_issubset")
    def _issubset(self, other: frozenset[T]) -> bool: ...
    @native("tau_set_{T}_issubset_value")
    def _issubset(self, other: object) -> bool: ...
    @native("tau_set_{T}_eq")
    def _eq(self, other: set[T]) -> bool: ...
    @native("tau_set_{T}_eq")
    def _eq(self, other: frozenset[T]) -> bool: ...
    @native("tau_set_{T}_eq_value")
    def _eq(self, other: object) -> bool: ...
    @native("tau_set_{T}_difference_update")
    def _difference_update(self, other: set[T]) -> None: ...
    @native("tau_set_{T}_difference_update")
    def _difference_update(self, other: frozenset[T]) -> None: ...
    @native("tau_set_{T}_intersection_update")
    def _intersection_update(self, other: set[T]) -> None: ...
    @native("tau_set_{T}_intersection_update")
    def _intersection_update(self, other: frozenset[T]) -> None: ...
    @native("tau_set_{T}_symmetric_difference_update")
    def _symmetric_difference_update(self, other: set[T]) -> None: ...
    @native("tau_set_{T}_symmetric_difference_update")
    def _symmetric_difference_update(self, other: frozenset[T]) -> None: ...

    def _update(self, items):
        if isinstance(items, (set, frozenset)):
            self._update_set(items)
        else:
            if isinstance(items, dict):
                self._presize(len(items))
            for x in items:
                self.add(x)

    def update(self, *others):
        for items in others:
            self._update(items)

    def difference_update(self, *others):
        for items in others:
            if isinstance(items, (set, frozenset)):
                self._difference_update(items)
            else:
                for x in items:
                    self.discard(x)

    def intersection_update(self, *others):
        for items in others:
            if isinstance(items, (set, frozenset)):
                self._intersection_update(items)
            else:
                self._intersection_update({x for x in items if self._contains(x)})

    def symmetric_difference_update(self, other, /):
        if isinstance(other, (set, frozenset)):
            self._symmetric_difference_update(other)
        else:
            self._symmetric_difference_update({x for x in other})

    def copy(self):
        return self._copy()

    def __ior__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        self._update_set(other)
        return self

    def __iand__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        self._intersection_update(other)
        return self

    def __isub__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        self._difference_update(other)
        return self

    def __ixor__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        self._symmetric_difference_update(other)
        return self

    def union(self, *others):
        result = self._copy()
        for items in others:
            result._update(items)
        return result

    def intersection(self, *others):
        result = self._copy()
        for items in others:
            if isinstance(items, (set, frozenset)):
                result = result._intersection(items)
            else:
                result = result._intersect_any(items)
        return result

    def _intersect_any(self, items):
        result = self._copy()
        result.clear()
        for x in items:
            if self._contains(x):
                result.add(x)
        return result

    def difference(self, *others):
        result = self._copy()
        for items in others:
            if isinstance(items, (set, frozenset)):
                result._difference_update(items)
            else:
                for x in items:
                    result.discard(x)
        return result

    def symmetric_difference(self, other, /):
        if isinstance(other, (set, frozenset)):
            return self._symmetric_difference(other)
        return self._symmetric_difference({x for x in other})

    def isdisjoint(self, other, /):
        if isinstance(other, (set, frozenset)):
            return self._isdisjoint(other)
        for x in other:
            if self._contains(x):
                return False
        return True

    def issubset(self, other, /):
        if isinstance(other, (set, frozenset)):
            return self._issubset(other)
        return self._issubset({x for x in other})

    def issuperset(self, other, /):
        for x in other:
            if not self._contains(x):
                return False
        return True

    def __and__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._intersection(other)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._union(other)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._difference(other)
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._symmetric_difference(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._eq(other)
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, (set, frozenset)):
            return not self._eq(other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._issubset(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._len() < len(other) and self._issubset(other)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._len() >= len(other) and self.issuperset(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._len() > len(other) and self.issuperset(other)
        return NotImplemented

    @native("tau_set_{T}_repr")
    def __repr__(self) -> str: ...

    @iterator("set_iterator")
    def __iter__(self):
        n = self._len()
        i = self._next_slot(0, n)
        while i >= 0:
            yield self._slot_key(i)
            i = self._next_slot(i + 1, n)
