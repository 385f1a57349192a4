"""bytearray: octets that can change (runtime-c/include/tau/bytes.h). Methods that make new octets share bytes' natives."""


@native("tau_bytearray_from_any")
def _bytearray_from_any(x: object) -> bytearray: ...
@native("tau_bytearray_zeros")
def _bytearray_zeros(n: int) -> bytearray: ...


@native_type("tau_bytearray", id="BYTEARRAY")
class bytearray:
    def __new__(cls, source=b"", encoding=None, errors=None):
        if cls is not bytearray:
            return _derive(cls, bytearray(source, encoding, errors))
        if isinstance(source, str) or encoding is not None or errors is not None:
            return _bytearray_from_any(_bytes_make(source, encoding, errors, "bytearray"))
        if isinstance(source, (bytes, bytearray, list, tuple)):
            return _bytearray_from_any(source)
        if hasattr(source, "_is_buffer_"):
            return _bytearray_from_any(source.tobytes())
        if hasattr(source, "__index__"):
            return _bytearray_zeros(_index(source))
        if not hasattr(source, "__iter__") and not hasattr(source, "__getitem__"):
            raise TypeError("cannot convert '" + type(source).__name__ + "' object to bytearray")
        result = _bytearray_zeros(0)
        for x in source:
            result._append(_index(x))
        return result

    @native("tau_bytearray_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_bytearray_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_bytearray_getitem")
    def __getitem__(self, index: int) -> int: ...
    @native("tau_bytearray_at", raises=False)
    def _at(self, index: int) -> int: ...               # 0 <= index < len(self)
    @native("tau_bytearray_getitem_slice")
    def __getitem__(self, index: slice) -> bytearray: ...
    @native("tau_bytearray_getitem_value")
    def __getitem__(self, index: object) -> object: ...
    @native("tau_bytearray_setitem")
    def __setitem__(self, index: int, value: int) -> None: ...
    @native("tau_bytearray_setitem_slice")
    def __setitem__(self, index: slice, value: object) -> None: ...
    @native("tau_bytearray_setitem_value")
    def __setitem__(self, index: object, value: object) -> None: ...
    @native("tau_bytearray_delitem")
    def __delitem__(self, index: int) -> None: ...
    @native("tau_bytearray_delitem_slice")
    def __delitem__(self, index: slice) -> None: ...
    @native("tau_bytearray_delitem_value")
    def __delitem__(self, index: object) -> None: ...
    @native("tau_bytearray_repr")
    def __repr__(self) -> str: ...
    @native("tau_bytearray_repr")
    def __str__(self) -> str: ...
    @native("tau_bytearray_decode")
    def _decode(self, encoding: str, errors: str) -> str: ...
    @native("tau_bytearray_append")
    def _append(self, x: int) -> None: ...
    @native("tau_bytearray_extend")
    def _extend(self, items: object) -> None: ...
    @native("tau_bytearray_insert")
    def _insert(self, index: int, x: int) -> None: ...
    @native("tau_bytearray_pop")
    def _pop(self, index: int) -> int: ...
    @native("tau_bytearray_remove")
    def _remove(self, x: int) -> None: ...
    @native("tau_bytearray_imul")
    def _imul(self, n: int) -> None: ...
    @native("tau_bytearray_getrange")
    def _getrange(self, start: int, stop: int) -> bytearray: ...
    @native("tau_bytearray_getslice")
    def _getslice(self, start: object, stop: object, step: object) -> bytearray: ...
    @native("tau_bytearray_setslice")
    def _setslice(self, start: object, stop: object, step: object, value: object) -> None: ...
    @native
    def reverse(self) -> None: ...
    @native
    def clear(self) -> None: ...

    def append(self, item, /):
        self._append(_index(item))

    def extend(self, items, /):
        if isinstance(items, (bytes, bytearray, list, tuple)):
            self._extend(items)
        elif not hasattr(items, "__iter__") and not hasattr(items, "__getitem__"):
            raise TypeError("can't extend bytearray with " + type(items).__name__)
        else:
            self._extend([_index(x) for x in items])

    def insert(self, index, item, /):
        self._insert(_index(index), _index(item))

    def pop(self, index=-1, /):
        return self._pop(_index(index))

    def remove(self, value, /):
        self._remove(_index(value))

    def copy(self):
        return self._getrange(0, _STR_MAX)

    def __contains__(self, x):
        return _bytes_contains(self, x)

    def __add__(self, other):
        return bytearray(_bytes_concat(self, other))

    def __iadd__(self, other):
        if not _is_bytes_like(other):
            raise TypeError("can't concat " + type(other).__name__ + " to bytearray")
        self._extend(other)
        return self

    def __mul__(self, n):
        return bytearray(_bytes_mul(self, _repeat_count(n)))

    def __rmul__(self, n):
        return bytearray(_bytes_mul(self, _repeat_count(n)))

    def __imul__(self, n):
        self._imul(_repeat_count(n))
        return self

    def __mod__(self, args):
        return bytearray(_bytes_percent(bytes(self), args))

    def __eq__(self, other):
        return _bytes_order(self, other) == 0 if _is_bytes_like(other) else NotImplemented

    def __ne__(self, other):
        return _bytes_order(self, other) != 0 if _is_bytes_like(other) else NotImplemented

    def __lt__(self, other):
        return _bytes_order(self, other) < 0 if _is_bytes_like(other) else NotImplemented

    def __le__(self, other):
        return _bytes_order(self, other) <= 0 if _is_bytes_like(other) else NotImplemented

    def __gt__(self, other):
        return _bytes_order(self, other) > 0 if _is_bytes_like(other) else NotImplemented

    def __ge__(self, other):
        return _bytes_order(self, other) >= 0 if _is_bytes_like(other) else NotImplemented

    __hash__ = None

    @iterator("bytearray_iterator")
    def __iter__(self):
        i = 0
        while i < self._len():
            yield self._at(i)
            i += 1

    def decode(self, encoding="utf-8", errors="strict"):
        return self._decode(_need_argument(encoding, "decode", " 'encoding'"), _need_argument(errors, "decode", " 'errors'"))

    @wording("takes")
    def find(self, sub, start=None, end=None, /):
        return _bytes_find(self, sub, _start(start), _end(end))

    @wording("takes")
    def rfind(self, sub, start=None, end=None, /):
        return _bytes_rfind(self, sub, _start(start), _end(end))

    @wording("takes")
    def index(self, sub, start=None, end=None, /):
        return _bytes_index(self, sub, _start(start), _end(end))

    @wording("takes")
    def rindex(self, sub, start=None, end=None, /):
        return _bytes_rindex(self, sub, _start(start), _end(end))

    @wording("takes")
    def count(self, sub, start=None, end=None, /):
        return _bytes_count(self, sub, _start(start), _end(end))

    @wording("takes")
    def startswith(self, prefix, start=None, end=None, /):
        return _bytes_affix(self, prefix, start, end, False)

    @wording("takes")
    def endswith(self, suffix, start=None, end=None, /):
        return _bytes_affix(self, suffix, start, end, True)

    def replace(self, old, new, count=-1, /):
        return bytearray(_bytes_replace(self, old, new, _index(count)))

    def strip(self, chars=None, /):
        return bytearray(_bytes_strip(self, chars, 3))

    def lstrip(self, chars=None, /):
        return bytearray(_bytes_strip(self, chars, 1))

    def rstrip(self, chars=None, /):
        return bytearray(_bytes_strip(self, chars, 2))

    def removeprefix(self, prefix, /):
        return bytearray(_bytes_removeprefix(self, prefix))

    def removesuffix(self, suffix, /):
        return bytearray(_bytes_removesuffix(self, suffix))

    def lower(self):
        return bytearray(_bytes_lower(self))

    def upper(self):
        return bytearray(_bytes_upper(self))

    def title(self):
        return bytearray(_bytes_title(self))

    def capitalize(self):
        return bytearray(_bytes_capitalize(self))

    def swapcase(self):
        return bytearray(_bytes_swapcase(self))

    def center(self, width, fillchar=b" ", /):
        return bytearray(_bytes_center(self, _index(width), fillchar))

    def ljust(self, width, fillchar=b" ", /):
        return bytearray(_bytes_ljust(self, _index(width), fillchar))

    def rjust(self, width, fillchar=b" ", /):
        return bytearray(_bytes_rjust(self, _index(width), fillchar))

    def zfill(self, width, /):
        return bytearray(_bytes_zfill(self, _index(width)))

    def expandtabs(self, tabsize=8):
        return bytearray(_bytes_expandtabs(self, _index(tabsize)))

    def translate(self, table, /, delete=b""):
        return bytearray(_bytes_translate(self, table, delete))

    @staticmethod
    def maketrans(frm, to, /):
        return _bytes_maketrans(frm, to)

    def join(self, iterable, /):
        if isinstance(iterable, (list, tuple)):
            return bytearray(_bytes_join(self, iterable))
        if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
            raise TypeError("can only join an iterable")
        items = []
        for x in iterable:
            items.append(x)
        return bytearray(_bytes_join(self, items))

    @classmethod
    def fromhex(cls, string, /):
        return bytearray(_bytes_fromhex(_need_argument(string, "fromhex", "")))

    def hex(self, sep=None, bytes_per_sep=1):
        if sep is None:
            return _bytes_hex(self, "", 0)
        if isinstance(sep, bytes):
            return _bytes_hex(self, sep.decode("latin-1"), _index(bytes_per_sep))
        if not isinstance(sep, str):
            if len(sep) != 1:
                raise ValueError("sep must be length 1.")
            raise TypeError("sep must be str or bytes.")
        return _bytes_hex(self, sep, _index(bytes_per_sep))

    def split(self, sep=None, maxsplit=-1):
        return [bytearray(x) for x in _bytes_split(self, sep, _index(maxsplit), False)]

    def rsplit(self, sep=None, maxsplit=-1):
        return [bytearray(x) for x in _bytes_split(self, sep, _index(maxsplit), True)]

    def splitlines(self, keepends=False):
        return [bytearray(x) for x in _bytes_splitlines(self, bool(_index(keepends)))]

    def partition(self, sep, /):
        at = self._index_sep(sep, False)
        if at < 0:
            return bytearray(self), bytearray(), bytearray()
        return self._getrange(0, at), bytearray(sep), self._getrange(at + len(sep), _STR_MAX)

    def rpartition(self, sep, /):
        at = self._index_sep(sep, True)
        if at < 0:
            return bytearray(), bytearray(), bytearray(self)
        return self._getrange(0, at), bytearray(sep), self._getrange(at + len(sep), _STR_MAX)

    def _index_sep(self, sep, last):
        if not _is_bytes_like(sep):
            raise TypeError("a bytes-like object is required, not '" + type(sep).__name__ + "'")
        if len(sep) == 0:
            raise ValueError("empty separator")
        return _bytes_rfind(self, sep, 0, _STR_MAX) if last else _bytes_find(self, sep, 0, _STR_MAX)

    def isalpha(self):
        return _bytes_isalpha(self)

    def isdigit(self):
        return _bytes_isdigit(self)

    def isalnum(self):
        return _bytes_isalnum(self)

    def isspace(self):
        return _bytes_isspace(self)

    def islower(self):
        return _bytes_islower(self)

    def isupper(self):
        return _bytes_isupper(self)

    def istitle(self):
        return _bytes_istitle(self)

    def isascii(self):
        return _bytes_isascii(self)
