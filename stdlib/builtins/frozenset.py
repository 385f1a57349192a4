"""frozenset: an immutable set (see set.py), hashable."""

@native_type("tau_set_{T}", id="FROZENSET", template="tau/set.inc.h")
class frozenset[T]:
    def __new__(cls, iterable=(), /):
        if type(iterable) is frozenset:
            return iterable
        if isinstance(iterable, set):
            return iterable._freeze()
        items = {x for x in iterable}
        return items._into_frozen()

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
    def _copy(self) -> frozenset[T]: ...
    @native("tau_set_{T}_thaw")
    def _thaw(self) -> set[T]: ...                  # a new set of the elements
    @native("tau_set_{T}_freeze")
    def _freeze(self) -> frozenset[T]: ...          # a new frozenset of the elements
    @native("tau_set_{T}_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_set_{T}_union")
    def _union(self, other: set[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_union")
    def _union(self, other: frozenset[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_intersection")
    def _intersection(self, other: set[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_intersection")
    def _intersection(self, other: frozenset[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_difference")
    def _difference(self, other: set[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_difference")
    def _difference(self, other: frozenset[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_symmetric_difference")
    def _symmetric_difference(self, other: set[T]) -> frozenset[T]: ...
    @native("tau_set_{T}_symmetric_difference")
    def _symmetric_difference(self, other: frozenset[T]) -> frozenset[T]: ...
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

    def copy(self):
        return self

    def union(self, *others):
        result = self._thaw()
        for items in others:
            result._update(items)
        return result._into_frozen()

    def intersection(self, *others):
        return self._thaw().intersection(*others)._into_frozen()

    def difference(self, *others):
        result = self._thaw()
        for items in others:
            if isinstance(items, (set, frozenset)):
                result._difference_update(items)
            else:
                for x in items:
                    result.discard(x)
        return result._into_frozen()

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
