"""bytes: immutable octets (runtime-c/include/tau/bytes.h), and the natives that bytearray shares.

The shared natives take any bytes-like object and make bytes.
"""


@native("tau_bytes_zeros")
def _bytes_zeros(n: int) -> bytes: ...
@native("tau_bytes_from_any")
def _bytes_from_any(x: object) -> bytes: ...
@native("tau_bytes_copy")
def _bytes_copy(x: object) -> bytes: ...
@native("tau_span_is_bytes_like", raises=False)
def _is_bytes_like(x: object) -> bool: ...
@native("tau_bytes_find")
def _bytes_find(s: object, sub: object, start: int, end: int) -> int: ...
@native("tau_bytes_rfind")
def _bytes_rfind(s: object, sub: object, start: int, end: int) -> int: ...
@native("tau_bytes_index")
def _bytes_index(s: object, sub: object, start: int, end: int) -> int: ...
@native("tau_bytes_rindex")
def _bytes_rindex(s: object, sub: object, start: int, end: int) -> int: ...
@native("tau_bytes_count")
def _bytes_count(s: object, sub: object, start: int, end: int) -> int: ...
@native("tau_bytes_contains")
def _bytes_contains(s: object, sub: object) -> bool: ...
@native("tau_bytes_startswith")
def _bytes_startswith(s: object, prefix: object, start: int, end: int) -> bool: ...
@native("tau_bytes_endswith")
def _bytes_endswith(s: object, suffix: object, start: int, end: int) -> bool: ...
@native("tau_bytes_getrange")
def _bytes_getrange(s: object, start: int, stop: int) -> bytes: ...
@native("tau_bytes_getslice")
def _bytes_getslice(s: object, start: object, stop: object, step: object) -> bytes: ...
@native("tau_bytes_concat")
def _bytes_concat(a: object, b: object) -> bytes: ...
@native("tau_bytes_mul")
def _bytes_mul(s: object, n: int) -> bytes: ...
@native("tau_bytes_replace")
def _bytes_replace(s: object, old: object, new: object, count: int) -> bytes: ...
@native("tau_bytes_strip")
def _bytes_strip(s: object, chars: object, ends: int) -> bytes: ...
@native("tau_bytes_removeprefix")
def _bytes_removeprefix(s: object, prefix: object) -> bytes: ...
@native("tau_bytes_removesuffix")
def _bytes_removesuffix(s: object, suffix: object) -> bytes: ...
@native("tau_bytes_lower")
def _bytes_lower(s: object) -> bytes: ...
@native("tau_bytes_upper")
def _bytes_upper(s: object) -> bytes: ...
@native("tau_bytes_title")
def _bytes_title(s: object) -> bytes: ...
@native("tau_bytes_capitalize")
def _bytes_capitalize(s: object) -> bytes: ...
@native("tau_bytes_swapcase")
def _bytes_swapcase(s: object) -> bytes: ...
@native("tau_bytes_center")
def _bytes_center(s: object, width: int, fill: object) -> bytes: ...
@native("tau_bytes_ljust")
def _bytes_ljust(s: object, width: int, fill: object) -> bytes: ...
@native("tau_bytes_rjust")
def _bytes_rjust(s: object, width: int, fill: object) -> bytes: ...
@native("tau_bytes_zfill")
def _bytes_zfill(s: object, width: int) -> bytes: ...
@native("tau_bytes_expandtabs")
def _bytes_expandtabs(s: object, tabsize: int) -> bytes: ...
@native("tau_bytes_translate")
def _bytes_translate(s: object, table: object, delete: object) -> bytes: ...
@native("tau_bytes_maketrans")
def _bytes_maketrans(a: object, b: object) -> bytes: ...
@native("tau_bytes_join")
def _bytes_join(sep: object, items: object) -> bytes: ...
@native("tau_bytes_fromhex")
def _bytes_fromhex(text: str) -> bytes: ...
@native("tau_bytes_hex")
def _bytes_hex(s: object, sep: str, group: int) -> str: ...
@native("tau_bytes_split")
def _bytes_split(s: object, sep: object, maxsplit: int, right: bool) -> list[bytes]: ...
@native("tau_bytes_splitlines")
def _bytes_splitlines(s: object, keepends: bool) -> list[bytes]: ...
@native("tau_bytes_order")
def _bytes_order(a: object, b: object) -> int: ...
@native("tau_bytes_percent", opens=True, asks=("__int__", "__float__", "__bytes__"))
def _bytes_percent(fmt: bytes, args: object) -> bytes: ...
@native("tau_bytes_isalpha", raises=False)
def _bytes_isalpha(s: object) -> bool: ...
@native("tau_bytes_isdigit", raises=False)
def _bytes_isdigit(s: object) -> bool: ...
@native("tau_bytes_isalnum", raises=False)
def _bytes_isalnum(s: object) -> bool: ...
@native("tau_bytes_isspace", raises=False)
def _bytes_isspace(s: object) -> bool: ...
@native("tau_bytes_islower", raises=False)
def _bytes_islower(s: object) -> bool: ...
@native("tau_bytes_isupper", raises=False)
def _bytes_isupper(s: object) -> bool: ...
@native("tau_bytes_istitle", raises=False)
def _bytes_istitle(s: object) -> bool: ...
@native("tau_bytes_isascii", raises=False)
def _bytes_isascii(s: object) -> bool: ...


def _bytes_make(source, encoding, errors, name):
    _need_codec(name, encoding, errors)
    if isinstance(source, str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        return source.encode(encoding, "strict" if errors is None else errors)
    if encoding is not None:
        raise TypeError("encoding without a string argument")
    if errors is not None:
        raise TypeError("errors without a string argument")
    if isinstance(source, int):
        return _bytes_zeros(source)
    if isinstance(source, (bytes, bytearray)):
        return _bytes_copy(source)
    if isinstance(source, (list, tuple)):
        return _bytes_from_any(source)
    if hasattr(source, "_is_buffer_"):      # an array's octets, not its items
        return source.tobytes()
    if hasattr(source, "__bytes__"):
        made = source.__bytes__()
        if not isinstance(made, bytes):
            raise TypeError("__bytes__ returned non-bytes (type " + type(made).__name__ + ")")
        return made
    if hasattr(source, "__index__"):
        return _bytes_zeros(_index(source))
    if not hasattr(source, "__iter__") and not hasattr(source, "__getitem__"):
        raise TypeError("cannot convert '" + type(source).__name__ + "' object to bytes")
    items = []
    for x in source:
        items.append(_index(x))
    return _bytes_from_any(items)


def _repeat_count(n):
    if hasattr(n, "__index__"):
        return _index(n)
    raise TypeError("can't multiply sequence by non-int of type '" + type(n).__name__ + "'")


def _bytes_affix(s, affix, start, end, at_end):
    name = "endswith" if at_end else "startswith"
    first, last = _start(start), _end(end)
    if isinstance(affix, tuple):
        for p in affix:
            if _bytes_endswith(s, p, first, last) if at_end else _bytes_startswith(s, p, first, last):
                return True
        return False
    if not _is_bytes_like(affix):
        raise TypeError(name + " first arg must be bytes or a tuple of bytes, not " + type(affix).__name__)
    return _bytes_endswith(s, affix, first, last) if at_end else _bytes_startswith(s, affix, first, last)


@native_type("tau_bytes", id="BYTES")
class bytes:
    def __new__(cls, source=b"", encoding=None, errors=None):
        if cls is not bytes:
            return _derive(cls, bytes(source, encoding, errors))
        return _bytes_make(source, encoding, errors, "bytes")

    @native("tau_bytes_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_bytes_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_bytes_getitem")
    def __getitem__(self, index: int) -> int: ...
    @native("tau_bytes_getitem_slice")
    def __getitem__(self, index: slice) -> bytes: ...
    @native("tau_bytes_getitem_value")
    def __getitem__(self, index: object) -> object: ...
    @native("tau_bytes_at", raises=False)
    def _at(self, index: int) -> int: ...               # 0 <= index < len(self)
    @native("tau_bytes_eq", raises=False)
    def __eq__(self, other: bytes) -> bool: ...
    @native("tau_bytes_eq_bytearray", raises=False)
    def __eq__(self, other: bytearray) -> bool: ...
    @native("tau_bytes_ne", raises=False)
    def __ne__(self, other: bytes) -> bool: ...
    @native("tau_bytes_ne_bytearray", raises=False)
    def __ne__(self, other: bytearray) -> bool: ...
    @native("tau_bytes_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_bytes_repr")
    def __repr__(self) -> str: ...
    @native("tau_bytes_repr")
    def __str__(self) -> str: ...
    @native("tau_bytes_decode")
    def _decode(self, encoding: str, errors: str) -> str: ...
    @native("tau_bytes_decode_utf8")
    def _decode_utf8(self) -> str: ...

    def _getrange(self, start, stop):
        return _bytes_getrange(self, start, stop)

    def _getslice(self, start, stop, step):
        return _bytes_getslice(self, start, stop, step)

    def __contains__(self, x):
        return _bytes_contains(self, x)

    def __add__(self, other):
        return _bytes_concat(self, other)

    def __mul__(self, n):
        return _bytes_mul(self, _repeat_count(n))

    def __rmul__(self, n):
        return _bytes_mul(self, _repeat_count(n))

    def __mod__(self, args):
        return _bytes_percent(self, args)

    def __lt__(self, other):
        return _bytes_order(self, other) < 0 if _is_bytes_like(other) else NotImplemented

    def __le__(self, other):
        return _bytes_order(self, other) <= 0 if _is_bytes_like(other) else NotImplemented

    def __gt__(self, other):
        return _bytes_order(self, other) > 0 if _is_bytes_like(other) else NotImplemented

    def __ge__(self, other):
        return _bytes_order(self, other) >= 0 if _is_bytes_like(other) else NotImplemented

    def __bytes__(self):
        return _base_value(self)

    @iterator("bytes_iterator")
    def __iter__(self):
        i = 0
        while i < self._len():
            yield self._at(i)
            i += 1

    def decode(self, encoding="utf-8", errors="strict"):
        if errors == "strict" and (encoding == "utf-8" or encoding == "utf8"):
            return self._decode_utf8()
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
        return _bytes_replace(self, old, new, _index(count))

    def strip(self, chars=None, /):
        return _bytes_strip(self, chars, 3)

    def lstrip(self, chars=None, /):
        return _bytes_strip(self, chars, 1)

    def rstrip(self, chars=None, /):
        return _bytes_strip(self, chars, 2)

    def removeprefix(self, prefix, /):
        return _bytes_removeprefix(self, prefix)

    def removesuffix(self, suffix, /):
        return _bytes_removesuffix(self, suffix)

    def lower(self):
        return _bytes_lower(self)

    def upper(self):
        return _bytes_upper(self)

    def title(self):
        return _bytes_title(self)

    def capitalize(self):
        return _bytes_capitalize(self)

    def swapcase(self):
        return _bytes_swapcase(self)

    def center(self, width, fillchar=b" ", /):
        return _bytes_center(self, _index(width), fillchar)

    def ljust(self, width, fillchar=b" ", /):
        return _bytes_ljust(self, _index(width), fillchar)

    def rjust(self, width, fillchar=b" ", /):
        return _bytes_rjust(self, _index(width), fillchar)

    def zfill(self, width, /):
        return _bytes_zfill(self, _index(width))

    def expandtabs(self, tabsize=8):
        return _bytes_expandtabs(self, _index(tabsize))

    def translate(self, table, /, delete=b""):
        return _bytes_translate(self, table, delete)

    @staticmethod
    def maketrans(frm, to, /):
        return _bytes_maketrans(frm, to)

    def join(self, iterable, /):
        if isinstance(iterable, (list, tuple)):
            return _bytes_join(self, iterable)
        if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
            raise TypeError("can only join an iterable")
        items = []
        for x in iterable:
            items.append(x)
        return _bytes_join(self, items)

    @classmethod
    def fromhex(cls, string, /):
        return _bytes_fromhex(_need_argument(string, "fromhex", ""))

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
        return _bytes_split(self, sep, _index(maxsplit), False)

    def rsplit(self, sep=None, maxsplit=-1):
        return _bytes_split(self, sep, _index(maxsplit), True)

    def splitlines(self, keepends=False):
        return _bytes_splitlines(self, bool(_index(keepends)))

    def partition(self, sep, /):
        at = self._index_sep(sep, False)
        if at < 0:
            return self, b"", b""
        return self._getrange(0, at), sep, self._getrange(at + len(sep), _STR_MAX)

    def rpartition(self, sep, /):
        at = self._index_sep(sep, True)
        if at < 0:
            return b"", b"", self
        return self._getrange(0, at), sep, self._getrange(at + len(sep), _STR_MAX)

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
