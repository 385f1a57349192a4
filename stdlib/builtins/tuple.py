"""tuple. A tuple whose length and item types are known is a C struct by value that the compiler takes apart itself; the
natives here serve the others, heap tuples of any values (runtime-c/include/tau/tuple.h).
"""

@native("tau_tuple_from_list")
def _tuple_from_list(items: list[object]) -> tuple: ...


@native_type("tau_tuple", id="TUPLE")
class tuple:
    def __new__(cls, iterable=(), /):
        if cls is not tuple:
            return _tuple_of(cls, tuple(iterable))
        if type(iterable) is tuple:
            return iterable
        if isinstance(iterable, list):
            return iterable._to_tuple()
        if _says_length(iterable):
            return [x for x in _rest(_iter_asked(iterable))]._to_tuple()
        return [x for x in iterable]._to_tuple()

    @native("tau_tuple_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_tuple_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_tuple_get", raises=False)
    def _at(self, index: int) -> object: ...         # 0 <= index < len(self)
    @native("tau_tuple_getitem")
    def __getitem__(self, index: int) -> object: ...
    @native("tau_tuple_getitem_slice")
    def __getitem__(self, index: slice) -> tuple: ...
    @native("tau_tuple_getitem_value")
    def __getitem__(self, index: object) -> object: ...
    @native("tau_tuple_getrange")
    def _getrange(self, start: int, stop: int) -> tuple: ...
    @native("tau_tuple_getslice")
    def _getslice(self, start: object, stop: object, step: object) -> tuple: ...
    @native("tau_tuple_concat")
    def _concat(self, other: tuple) -> tuple: ...

    def __add__(self, other):
        if isinstance(other, tuple):
            return self._concat(other)
        return NotImplemented

    @native("tau_tuple_mul")
    def __mul__(self, n: int) -> tuple: ...
    @native("tau_tuple_mul")
    def __rmul__(self, n: int) -> tuple: ...
    @native("tau_tuple_contains")
    def __contains__(self, x: object) -> bool: ...
    @native("tau_tuple_index")
    def _index_of(self, x: object, start: int, stop: int) -> int: ...

    def index(self, x, start=0, stop=_SEQ_MAX, /):
        return self._index_of(x, _slice_index(start, ""), _slice_index(stop, ""))

    @native("tau_tuple_count")
    def count(self, x: object, /) -> int: ...
    @native("tau_tuple___eq__")
    def _eq(self, other: tuple) -> bool: ...
    @native("tau_tuple___lt__")
    def _lt(self, other: tuple) -> bool: ...
    @native("tau_tuple___le__")
    def _le(self, other: tuple) -> bool: ...
    @native("tau_tuple___gt__")
    def _gt(self, other: tuple) -> bool: ...
    @native("tau_tuple___ge__")
    def _ge(self, other: tuple) -> bool: ...

    def __eq__(self, other):
        if isinstance(other, tuple):
            return self._eq(other)
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, tuple):
            return not self._eq(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, tuple):
            return self._lt(other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, tuple):
            return self._le(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, tuple):
            return self._gt(other)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, tuple):
            return self._ge(other)
        return NotImplemented

    @native("tau_tuple_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_tuple_repr")
    def __repr__(self) -> str: ...

    @iterator("tuple_iterator")
    def __iter__(self):
        i = 0
        while i < self._len():
            yield self._at(i)
            i += 1

    @iterator("reversed")
    def __reversed__(self):
        i = self._len() - 1
        while i >= 0:
            yield self._at(i)
            i -= 1

    def __getnewargs__(self):
        return (self,)
