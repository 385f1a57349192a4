"""list: growable arrays, one C instance per element representation (runtime-c/include/tau/list.inc.h).

list(...) is made as in CPython: an empty one (tau_list_{T}_new(0)), then __init__. What only arranges calls is written
here; the natives move the elements. `_at` and `_put` do not check the index.
"""

_SEQ_MAX = 0xFFFFFFFFFFFFFFF  # beyond every length: a missing `stop`


@native("tau_raise_index_range")
def _raise_index_range(text: str) -> None: ...


def _list_star(items, source):
    """[*source]: appends its items."""
    if not hasattr(source, "__iter__") and not hasattr(source, "__getitem__"):
        raise TypeError("Value after * must be an iterable, not " + type(source).__name__)
    items.extend(source)


def _says_length(x):
    """Whether code of the program may run where x is asked for its length."""
    if isinstance(x, (tuple, set, frozenset, dict, str, bytes, bytearray, range, _DictKeys, _DictValues, _DictItems)):
        return False
    return hasattr(x, "__len__") or hasattr(x, "__length_hint__")


def _iter_asked(x):
    """iter(x), after which x is asked for its length, as CPython does to make room. The answer decides nothing."""
    source = iter(x)
    if hasattr(x, "__len__"):
        try:
            len(x)
            return source
        except TypeError:
            pass
    if hasattr(x, "__length_hint__"):
        _check_hint(x)
    return source


def _check_hint(x):
    try:
        hint = x.__length_hint__()
    except TypeError:
        return
    if hint is NotImplemented:
        return
    if not isinstance(hint, int):
        raise TypeError("__length_hint__ must be an integer, not " + type(hint).__name__)
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")


@native_type("tau_list_{T}", id="LIST", template="tau/list.inc.h")
class list[T]:
    __hash__ = None

    def __init__(self, iterable=(), /):
        if self._len():
            self.clear()
        self.extend(iterable)

    @native("tau_list_{T}_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_list_{T}_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_list_{T}_at", raises=False)
    def _at(self, index: int) -> T: ...              # 0 <= index < len(self)
    @native("tau_list_{T}_put", raises=False)
    def _put(self, index: int, x: T) -> None: ...    # likewise
    @native("tau_list_{T}_getitem")
    def __getitem__(self, index: int) -> T: ...
    @native("tau_list_{T}_getitem_slice")
    def __getitem__(self, index: slice) -> list[T]: ...
    @native("tau_list_{T}_getitem_value")
    def __getitem__(self, index: object) -> object: ...
    @native("tau_list_{T}_getrange")
    def _getrange(self, start: int, stop: int) -> list[T]: ...
    @native("tau_list_{T}_getslice")
    def _getslice(self, start: object, stop: object, step: object) -> list[T]: ...
    @native("tau_list_{T}_setitem")
    def __setitem__(self, index: int, x: T) -> None: ...

    def __setitem__(self, index, values):
        if not isinstance(index, slice):
            raise TypeError("list indices must be integers or slices, not " + type(index).__name__)
        self._setslice(index.start, index.stop, index.step, values)

    @native("tau_list_{T}_setitem_slice")
    def _setitem_slice(self, index: slice, values: list[T]) -> None: ...
    @native("tau_list_{T}_setslice")
    def _setslice_list(self, start: object, stop: object, step: object, values: list[T]) -> None: ...
    @native("tau_list_{T}_delitem")
    def __delitem__(self, index: int) -> None: ...
    @native("tau_list_{T}_delitem_slice")
    def __delitem__(self, index: slice) -> None: ...
    @native("tau_list_{T}_delslice")
    def _delslice(self, start: object, stop: object, step: object) -> None: ...

    def _setslice(self, start, stop, step, values):
        """self[start:stop:step] = values, for any iterable."""
        items = self._new_like()
        if step is None:
            if not hasattr(values, "__iter__") and not hasattr(values, "__getitem__"):
                raise TypeError("can only assign an iterable")
        elif not hasattr(values, "__iter__") and not hasattr(values, "__getitem__"):
            raise TypeError("must assign iterable to extended slice")
        items.extend(values)
        self._setslice_list(start, stop, step, items)

    def _setitem_by_slice(self, index, values):
        """self[index] = values, where index is a slice object."""
        self._setslice(index.start, index.stop, index.step, values)

    @native("tau_list_{T}_new_like")
    def _new_like(self) -> list[T]: ...              # an empty one
    @native("tau_list_{T}_append")
    def append(self, x: T, /) -> None: ...
    @native("tau_list_{T}_reserve")
    def _reserve(self, n: int) -> None: ...          # room for n more
    @native("tau_list_{T}_fill")
    def _fill(self, n: int, x: T) -> None: ...       # appends x n times

    def extend(self, iterable, /):
        if type(iterable) is list:
            n = len(iterable)
            self._reserve(n)
            i = 0
            while i < n:
                self.append(iterable[i])
                i += 1
        elif _says_length(iterable):
            for x in _rest(_iter_asked(iterable)):
                self.append(x)
        else:
            for x in iterable:
                self.append(x)

    def __iadd__(self, other):
        self.extend(other)
        return self

    @native("tau_list_{T}_insert")
    def insert(self, index: int, x: T, /) -> None: ...
    @native("tau_list_{T}_pop")
    def _pop(self, index: int) -> T: ...
    @native("tau_list_{T}_pop_last")
    def _pop_last(self) -> T: ...

    def pop(self, index=-1, /):
        if type(index) is int and index == -1:
            return self._pop_last()
        return self._pop(_index(index))

    @native("tau_list_{T}_remove")
    def remove(self, x: T, /) -> None: ...
    @native("tau_list_{T}_index")
    def _index_of(self, x: T, start: int, stop: int) -> int: ...

    def index(self, x, start=0, stop=_SEQ_MAX, /):
        return self._index_of(x, _slice_index(start, ""), _slice_index(stop, ""))

    @native("tau_list_{T}_count")
    def count(self, x: T, /) -> int: ...
    @native("tau_list_{T}_contains")
    def __contains__(self, x: T) -> bool: ...
    @native("tau_list_{T}_reverse", raises=False)
    def reverse(self) -> None: ...
    @native("tau_list_{T}_clear")
    def clear(self) -> None: ...
    @native("tau_list_{T}_copy")
    def copy(self) -> list[T]: ...
    @native("tau_list_{T}_concat")
    def _concat(self, other: list[T]) -> list[T]: ...

    def __add__(self, other):
        if isinstance(other, list):
            return self._concat(other)
        return NotImplemented

    @native("tau_list_{T}_mul")
    def __mul__(self, n: int) -> list[T]: ...
    @native("tau_list_{T}_mul")
    def __rmul__(self, n: int) -> list[T]: ...
    @native("tau_list_{T}_imul")
    def _imul(self, n: int) -> None: ...

    def __imul__(self, n):
        self._imul(n)
        return self

    @native("tau_list_{T}_sort")
    def _sort(self, reverse: bool) -> None: ...
    @native("tau_list_{T}_argsort")
    def _argsort(self, reverse: bool) -> list[int]: ...    # the stable permutation that sorts it
    @native("tau_list_{T}_permute")
    def _permute(self, order: list) -> None: ...           # of ints, boxed where self is of unknown type
    @native("tau_list_{T}_take")
    def _take(self) -> list[T]: ...                        # all items; self is empty then
    @native("tau_list_{T}_give_back", raises=False, effects=True)
    def _give_back(self, items: list[T]) -> bool: ...      # what _take took; True: self was not empty any more

    def sort(self, *, key=None, reverse=False):
        if key is None:
            self._sort(bool(_index(reverse)))
            return
        descending = bool(_index(reverse))
        items = self._take()
        try:
            keys = [key(x) for x in items]
            items._permute(keys._argsort(descending))
        finally:
            changed = self._give_back(items)
        if changed:
            raise ValueError("list modified during sort")

    @native("tau_list_{T}_eq")
    def _eq(self, other: list[T]) -> bool: ...
    @native("tau_list_{T}_eq_value")
    def _eq(self, other: object) -> bool: ...
    @native("tau_list_{T}_lt")
    def _lt(self, other: list[T]) -> bool: ...
    @native("tau_list_{T}_lt_value")
    def _lt(self, other: object) -> bool: ...
    @native("tau_list_{T}_le")
    def _le(self, other: list[T]) -> bool: ...
    @native("tau_list_{T}_le_value")
    def _le(self, other: object) -> bool: ...
    @native("tau_list_{T}_gt")
    def _gt(self, other: list[T]) -> bool: ...
    @native("tau_list_{T}_gt_value")
    def _gt(self, other: object) -> bool: ...
    @native("tau_list_{T}_ge")
    def _ge(self, other: list[T]) -> bool: ...
    @native("tau_list_{T}_ge_value")
    def _ge(self, other: object) -> bool: ...

    def __eq__(self, other):
        if isinstance(other, list):
            return self._eq(other)
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, list):
            return not self._eq(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, list):
            return self._lt(other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, list):
            return self._le(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, list):
            return self._gt(other)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, list):
            return self._ge(other)
        return NotImplemented

    @native("tau_list_{T}_repr")
    def __repr__(self) -> str: ...
    @native("tau_list_{T}_to_tuple")
    def _to_tuple(self) -> tuple: ...

    @iterator("list_iterator")
    def __iter__(self):
        i = 0
        while i < self._len():
            yield self._at(i)
            i += 1

    @iterator("list_reverseiterator")
    def __reversed__(self):
        i = self._len() - 1
        while 0 <= i < self._len():
            yield self._at(i)
            i -= 1
