"""str: immutable text (runtime-c/include/tau/str.h).

Arguments with defaults, tuples of prefixes and the like are sorted out here and fold away where they are constants;
the natives below get plain strings and ints.
"""

_STR_MAX = 0xFFFFFFFFFFFFFFF  # beyond every length: a missing `end`


@native("tau_dyn_str")
def _dyn_str(x: object) -> str: ...
@native("tau_str_join")
def _str_join(sep: str, items: list[str]) -> str: ...
@native("tau_str_join_any")
def _str_join(sep: str, items: object) -> str: ...
@native("tau_str_format_values", names="formats", opens=True)
def _str_format(fmt: str, args: object, kwargs: object) -> str: ...
@native("tau_str_format_map", names="formats", opens=True)
def _str_format_map(fmt: str, mapping: object) -> str: ...
@native("tau_str_translate", opens=True)
def _str_translate(s: str, table: object) -> str: ...
@native("tau_str_intern")
def _str_intern(s: str) -> str: ...
@native("tau_str_ord")
def _str_ord(s: str) -> int: ...
@native("tau_bytes_ord")
def _bytes_ord(s: object) -> int: ...
@native("tau_str_chr")
def _str_chr(i: int) -> str: ...
@native("tau_str_escape_non_ascii")
def _str_escape_non_ascii(s: str) -> str: ...
@native("tau_str_type_error")
def _str_type_error(before: str, x: object, after: str) -> None: ...   # TypeError(before + type name of x + after)


def _start(i):
    if i is None:
        return 0
    return _slice_index(i)


def _end(i):
    if i is None:
        return _STR_MAX
    return _slice_index(i)


def _slice_index(i, none=" or None"):
    if isinstance(i, int):
        return int(i)
    if hasattr(i, "__index__"):
        return _index(i)
    raise TypeError("slice indices must be integers" + none + " or have an __index__ method")


def _need_str(x, before, after):
    """x, which must be a str: TypeError(before + type name + after) otherwise; no type name when after is None."""
    if isinstance(x, str):
        return x
    if after is None:
        raise TypeError(before)
    _str_type_error(before, x, after)
    return ""


def _need_argument(x, function, argument):
    """x, which must be a str: "encode() argument 'encoding' must be str, not int" otherwise."""
    if isinstance(x, str):
        return x
    raise TypeError(function + "() argument" + argument + " must be str, not " + ("None" if x is None else type(x).__name__))


def _need_codec(function, encoding, errors):
    if encoding is not None and not isinstance(encoding, str):
        _need_argument(encoding, function, " 'encoding'")
    if errors is not None and not isinstance(errors, str):
        _need_argument(errors, function, " 'errors'")


@native_type("tau_str", id="STR")
class str:
    def __new__(cls, object="", encoding=None, errors=None):
        if cls is not str:
            return _derive(cls, _base_value(str(object, encoding, errors)))
        if encoding is None and errors is None:
            if type(object) is str:
                return object
            text = object.__str__()
            if not isinstance(text, str):
                raise TypeError("__str__ returned non-string (type " + type(text).__name__ + ")")
            return text
        _need_codec("str", encoding, errors)
        if isinstance(object, (bytes, bytearray)):
            return object.decode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
        if isinstance(object, str):
            raise TypeError("decoding str is not supported")
        raise TypeError("decoding to str: need a bytes-like object, " + type(object).__name__ + " found")

    # ---- protocol
    @native("tau_str_len", raises=False)
    def __len__(self) -> int: ...
    @native("tau_str_len", raises=False)
    def _len(self) -> int: ...
    @native("tau_str_truth", raises=False)
    def __bool__(self) -> bool: ...
    @native("tau_str_getitem")
    def __getitem__(self, index: int) -> str: ...
    @native("tau_str_getitem_slice")
    def __getitem__(self, index: slice) -> str: ...
    @native("tau_str_getitem_value")
    def __getitem__(self, index: object) -> str: ...
    @native("tau_str_at", raises=False)
    def _at(self, index: int) -> str: ...               # 0 <= index < len(self)
    @native("tau_str_getrange")
    def _getrange(self, start: int, stop: int) -> str: ...
    @native("tau_str_getslice")
    def _getslice(self, start: object, stop: object, step: object) -> str: ...
    @native("tau_str_contains", raises=False)
    def __contains__(self, sub: str) -> bool: ...
    @native("tau_str_contains_value")
    def __contains__(self, sub: object) -> bool: ...
    @native("tau_str_concat", consuming="tau_str_concat_c")     # for self's last use: it grows in place
    def __add__(self, other: str) -> str: ...
    @native("tau_str_concat_value")
    def __add__(self, other: object) -> object: ...     # TypeError, or the other side's __radd__
    @native("tau_str_mul")
    def __mul__(self, n: int) -> str: ...
    @native("tau_str_mul")
    def __rmul__(self, n: int) -> str: ...
    @native("tau_str_percent", opens=True, asks=("__int__", "__float__"))
    def __mod__(self, args: object) -> str: ...
    @native("tau_str_eq", raises=False)
    def __eq__(self, other: str) -> bool: ...
    @native("tau_str_ne", raises=False)
    def __ne__(self, other: str) -> bool: ...
    @native("tau_str_lt", raises=False)
    def __lt__(self, other: str) -> bool: ...
    @native("tau_str_le", raises=False)
    def __le__(self, other: str) -> bool: ...
    @native("tau_str_gt", raises=False)
    def __gt__(self, other: str) -> bool: ...
    @native("tau_str_ge", raises=False)
    def __ge__(self, other: str) -> bool: ...
    @native("tau_str_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_str_repr")
    def __repr__(self) -> str: ...
    def __str__(self):
        return _base_value(self)
    @native("tau_str_format_spec")
    def _format(self, spec: str) -> str: ...
    def __format__(self, spec, /):
        if type(self) is not str and spec == "":
            return str(self)
        return self._format(_need_argument(spec, "__format__", ""))

    @iterator("str_ascii_iterator")
    def __iter__(self):
        i = 0
        while i < self._len():
            yield self._at(i)
            i += 1

    # ---- searching
    @native("tau_str_find", raises=False)
    def _find(self, sub: str, start: int, end: int) -> int: ...
    @native("tau_str_rfind", raises=False)
    def _rfind(self, sub: str, start: int, end: int) -> int: ...
    @native("tau_str_index")
    def _index_of(self, sub: str, start: int, end: int) -> int: ...
    @native("tau_str_rindex")
    def _rindex_of(self, sub: str, start: int, end: int) -> int: ...
    @native("tau_str_count", raises=False)
    def _count(self, sub: str, start: int, end: int) -> int: ...
    @native("tau_str_startswith", raises=False)
    def _startswith(self, prefix: str) -> bool: ...
    @native("tau_str_endswith", raises=False)
    def _endswith(self, suffix: str) -> bool: ...
    @native("tau_str_startswith_in", raises=False)
    def _startswith_in(self, prefix: str, start: int, end: int) -> bool: ...
    @native("tau_str_endswith_in", raises=False)
    def _endswith_in(self, suffix: str, start: int, end: int) -> bool: ...
    @native("tau_str_replace")
    def _replace(self, old: str, new: str, count: int) -> str: ...

    @wording("takes")
    def find(self, sub, start=None, end=None, /):
        return self._find(_need_str(sub, "must be str, not ", ""), _start(start), _end(end))

    @wording("takes")
    def rfind(self, sub, start=None, end=None, /):
        return self._rfind(_need_str(sub, "must be str, not ", ""), _start(start), _end(end))

    @wording("takes")
    def index(self, sub, start=None, end=None, /):
        return self._index_of(_need_str(sub, "must be str, not ", ""), _start(start), _end(end))

    @wording("takes")
    def rindex(self, sub, start=None, end=None, /):
        return self._rindex_of(_need_str(sub, "must be str, not ", ""), _start(start), _end(end))

    @wording("takes")
    def count(self, sub, start=None, end=None, /):
        return self._count(_need_str(sub, "must be str, not ", ""), _start(start), _end(end))

    @wording("takes")
    def startswith(self, prefix, start=None, end=None, /):
        if isinstance(prefix, str):
            if start is None and end is None:
                return self._startswith(prefix)
            return self._startswith_in(prefix, _start(start), _end(end))
        if isinstance(prefix, tuple):
            first, last = _start(start), _end(end)
            for p in prefix:
                if self._startswith_in(_need_str(p, "tuple for startswith must only contain str, not ", ""), first, last):
                    return True
            return False
        _str_type_error("startswith first arg must be str or a tuple of str, not ", prefix, "")
        return False

    @wording("takes")
    def endswith(self, suffix, start=None, end=None, /):
        if isinstance(suffix, str):
            if start is None and end is None:
                return self._endswith(suffix)
            return self._endswith_in(suffix, _start(start), _end(end))
        if isinstance(suffix, tuple):
            first, last = _start(start), _end(end)
            for p in suffix:
                if self._endswith_in(_need_str(p, "tuple for endswith must only contain str, not ", ""), first, last):
                    return True
            return False
        _str_type_error("endswith first arg must be str or a tuple of str, not ", suffix, "")
        return False

    def replace(self, old, new, count=-1, /):
        return self._replace(_need_argument(old, "replace", " 1"), _need_argument(new, "replace", " 2"), _ssize(count))

    @native("tau_str_removeprefix")
    def removeprefix(self, prefix: str, /) -> str: ...
    @native("tau_str_removesuffix")
    def removesuffix(self, suffix: str, /) -> str: ...

    # ---- taking apart, putting together
    @native("tau_str_split")
    def _split(self, sep: str, maxsplit: int) -> list[str]: ...
    @native("tau_str_rsplit")
    def _rsplit(self, sep: str, maxsplit: int) -> list[str]: ...
    @native("tau_str_split_space")
    def _split_space(self, maxsplit: int) -> list[str]: ...
    @native("tau_str_rsplit_space")
    def _rsplit_space(self, maxsplit: int) -> list[str]: ...
    @native("tau_str_splitlines")
    def _splitlines(self, keepends: bool) -> list[str]: ...
    @native("tau_str_strip_space")
    def _strip_space(self, ends: int) -> str: ...       # 1: left, 2: right, 3: both
    @native("tau_str_strip_chars")
    def _strip_chars(self, chars: str, ends: int) -> str: ...

    def split(self, sep=None, maxsplit=-1):
        if sep is None:
            return self._split_space(_ssize(maxsplit))
        return self._split(_need_str(sep, "must be str or None, not ", ""), _ssize(maxsplit))

    def rsplit(self, sep=None, maxsplit=-1):
        if sep is None:
            return self._rsplit_space(_ssize(maxsplit))
        return self._rsplit(_need_str(sep, "must be str or None, not ", ""), _ssize(maxsplit))

    def splitlines(self, keepends=False):
        return self._splitlines(bool(_index(keepends)))

    def partition(self, sep, /):
        at = self._index_sep(sep, False)
        if at < 0:
            return self, "", ""
        return self._getrange(0, at), sep, self._getrange(at + len(sep), _STR_MAX)

    def rpartition(self, sep, /):
        at = self._index_sep(sep, True)
        if at < 0:
            return "", "", self
        return self._getrange(0, at), sep, self._getrange(at + len(sep), _STR_MAX)

    def _index_sep(self, sep, last):
        text = _need_str(sep, "must be str, not ", "")
        if not text:
            raise ValueError("empty separator")
        return self._rfind(text, 0, _STR_MAX) if last else self._find(text, 0, _STR_MAX)

    def strip(self, chars=None, /):
        if chars is None:
            return self._strip_space(3)
        return self._strip_chars(_need_str(chars, "strip arg must be None or str", None), 3)

    def lstrip(self, chars=None, /):
        if chars is None:
            return self._strip_space(1)
        return self._strip_chars(_need_str(chars, "lstrip arg must be None or str", None), 1)

    def rstrip(self, chars=None, /):
        if chars is None:
            return self._strip_space(2)
        return self._strip_chars(_need_str(chars, "rstrip arg must be None or str", None), 2)

    def join(self, iterable, /):
        if isinstance(iterable, (list, tuple)):
            return _str_join(self, iterable)
        if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
            raise TypeError("can only join an iterable")
        items = []
        for x in iterable:
            items.append(x)
        return _str_join(self, items)

    # ---- case
    @native
    def lower(self) -> str: ...
    @native
    def upper(self) -> str: ...
    @native
    def title(self) -> str: ...
    @native
    def capitalize(self) -> str: ...
    @native
    def swapcase(self) -> str: ...
    @native
    def casefold(self) -> str: ...

    # ---- classes of characters
    @native(raises=False)
    def isalpha(self) -> bool: ...
    @native(raises=False)
    def isdecimal(self) -> bool: ...
    @native(raises=False)
    def isdigit(self) -> bool: ...
    @native(raises=False)
    def isnumeric(self) -> bool: ...
    @native(raises=False)
    def isalnum(self) -> bool: ...
    @native(raises=False)
    def isspace(self) -> bool: ...
    @native(raises=False)
    def islower(self) -> bool: ...
    @native(raises=False)
    def isupper(self) -> bool: ...
    @native(raises=False)
    def istitle(self) -> bool: ...
    @native(raises=False)
    def isidentifier(self) -> bool: ...
    @native(raises=False)
    def isprintable(self) -> bool: ...
    @native(raises=False)
    def isascii(self) -> bool: ...

    # ---- layout
    @native("tau_str_center")
    def _center(self, width: int, fill: str) -> str: ...
    @native("tau_str_ljust")
    def _ljust(self, width: int, fill: str) -> str: ...
    @native("tau_str_rjust")
    def _rjust(self, width: int, fill: str) -> str: ...
    @native("tau_str_zfill")
    def _zfill(self, width: int) -> str: ...
    @native("tau_str_expandtabs")
    def _expandtabs(self, tabsize: int) -> str: ...

    def center(self, width, fillchar=" ", /):
        return self._center(_ssize(width), _fill_char(fillchar))

    def ljust(self, width, fillchar=" ", /):
        return self._ljust(_ssize(width), _fill_char(fillchar))

    def rjust(self, width, fillchar=" ", /):
        return self._rjust(_ssize(width), _fill_char(fillchar))

    def zfill(self, width, /):
        return self._zfill(_ssize(width))

    def expandtabs(self, tabsize=8):
        return self._expandtabs(_index(tabsize))

    # ---- formatting
    def format(self, /, *args, **kwargs):
        return _str_format(self, args, kwargs)

    def format_map(self, mapping, /):
        return _str_format_map(self, mapping)

    # ---- bytes
    @native("tau_str_encode_utf8")
    def _encode_utf8(self) -> bytes: ...
    @native("tau_str_encode")
    def _encode(self, encoding: str, errors: str) -> bytes: ...

    def encode(self, encoding="utf-8", errors="strict"):
        if errors == "strict" and (encoding == "utf-8" or encoding == "utf8"):
            return self._encode_utf8()
        return self._encode(_need_argument(encoding, "encode", " 'encoding'"), _need_argument(errors, "encode", " 'errors'"))

    # ---- translation
    def translate(self, table, /):
        return _str_translate(self, table)

    @staticmethod
    def maketrans(x, y=None, z=None, /):
        if y is None:
            if not isinstance(x, dict):
                raise TypeError("if you give only one argument to maketrans it must be a dict")
            table = {}
            for key, value in x.items():
                if isinstance(key, str):
                    if len(key) != 1:
                        raise ValueError("string keys in translate table must be of length 1")
                    table[ord(key)] = value
                elif isinstance(key, int):
                    table[key] = value
                else:
                    raise TypeError("keys in translate table must be strings or integers")
            return table
        if not isinstance(x, str):
            raise TypeError("first maketrans argument must be a string if there is a second argument")
        _need_argument(y, "maketrans", " 2")
        if z is not None:
            _need_argument(z, "maketrans", " 3")
        if len(x) != len(y):
            raise ValueError("the first two maketrans arguments must have equal length")
        result = {}
        i = 0
        while i < len(x):
            result[ord(x._at(i))] = ord(y._at(i))
            i += 1
        if z is not None:
            for c in z:
                result[ord(c)] = None
        return result


def _fill_char(fill):
    text = _need_str(fill, "The fill character must be a unicode character, not ", "")
    if len(text) != 1:
        raise TypeError("The fill character must be exactly one character long")
    return text


def ord(c, /):
    if isinstance(c, str):
        return _str_ord(c)
    return _bytes_ord(c)


def chr(i, /):
    return _str_chr(_index(i))


def ascii(obj, /):
    return _str_escape_non_ascii(repr(obj))
