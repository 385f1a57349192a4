"""int: exact, one machine word (runtime-c/include/tau/int.h).

The operators of two ints are single inline functions; everything that only dispatches on the kind of an argument is
written here and folds away where that kind is known.
"""


@native("tau_int_parse")
def _int_parse(s: str, base: int) -> int: ...
@native("tau_int_parse_bytes")
def _int_parse_bytes(s: object, base: int) -> int: ...
@native("tau_int_from_double")
def _int_from_float(x: float) -> int: ...
@native("tau_int_from_bytes")
def _int_from_bytes(data: bytes, order: str, signed: bool) -> int: ...
@native("tau_dyn_index")
def _dyn_index(x: object) -> int: ...
@native("tau_int_check_result")
def _int_result(x: object, method: str) -> int: ...     # TypeError "__int__ returned non-int (type str)"
@native("tau_int_pow3")
def _int_pow3(a: int, b: int, m: int) -> int: ...
@native("tau_dyn_pow3")
def _dyn_pow3(a: object, b: object, m: object) -> object: ...


def _index(x):
    """x as an int, for every argument that must be one: "'str' object cannot be interpreted as an integer"."""
    if isinstance(x, bool):
        return x.__int__()
    if isinstance(x, int):
        return _base_value(x)
    if hasattr(x, "__index__"):
        return _int_result(x.__index__(), "__index__")
    return _dyn_index(x)


def _ssize(x):
    """x as an int, for an argument that CPython keeps in a machine word."""
    n = _index(x)
    if n > 0x7FFFFFFFFFFFFFFF or n < -0x8000000000000000:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return n


def _int_from_octets(data, byteorder, signed):
    if isinstance(data, bytes):
        return _int_from_bytes(data, byteorder, signed)
    if isinstance(data, (int, str)):
        raise TypeError("cannot convert '" + type(data).__name__ + "' object to bytes")
    return _int_from_bytes(bytes(data), byteorder, signed)


def _plain(x):
    """x, which is an int, as one: of a bool, 0 or 1."""
    if isinstance(x, bool):
        return x.__int__()
    return _base_value(x)


@native_type("tau_int", id="INT")
class int:
    def __new__(cls, x=0, /, base=None):
        if cls is not int:
            return _derive(cls, int(x, base))
        if base is None:
            if isinstance(x, bool):
                return x.__int__()
            if isinstance(x, int):
                if type(x) is not int:
                    return _int_result(x.__int__(), "__int__")
                return _base_value(x)
            if isinstance(x, float):
                return _int_from_float(x)
            if isinstance(x, str):
                return _int_parse(x, 10)
            if hasattr(x, "__int__"):
                return _int_result(x.__int__(), "__int__")
            if hasattr(x, "__index__"):
                return _int_result(x.__index__(), "__index__")
            if hasattr(x, "__trunc__"):
                return _dyn_index(x.__trunc__())
            if isinstance(x, (bytes, bytearray)):
                return _int_parse_bytes(x, 10)
            raise TypeError("int() argument must be a string, a bytes-like object or a real number, not '"
                            + type(x).__name__ + "'")
        if isinstance(x, str):
            return _int_parse(x, _index(base))
        if isinstance(x, (bytes, bytearray)):
            return _int_parse_bytes(x, _index(base))
        raise TypeError("int() can't convert non-string with explicit base")

    @native("tau_int_add")
    def __add__(self, other: int) -> int: ...
    @native("tau_int_sub")
    def __sub__(self, other: int) -> int: ...
    @native("tau_int_mul")
    def __mul__(self, other: int) -> int: ...
    @native("tau_int_truediv", guarded=True)
    def __truediv__(self, other: int) -> float: ...
    @native("tau_int_floordiv")
    def __floordiv__(self, other: int) -> int: ...
    @native("tau_int_mod")
    def __mod__(self, other: int) -> int: ...
    @native("tau_int_divmod")
    def __divmod__(self, other: int) -> tuple[int, int]: ...
    @native("tau_int_pow_value")
    def __pow__(self, other: int) -> int | float: ...
    @native("tau_int_pow")          # what ** is with a constant exponent >= 0
    def _pow_natural(self, other: int) -> int: ...
    @native("tau_int_pow_float")    # what ** is with a constant exponent < 0
    def _pow_negative(self, other: int) -> float: ...
    @native("tau_int_lshift")
    def __lshift__(self, other: int) -> int: ...
    @native("tau_int_rshift")
    def __rshift__(self, other: int) -> int: ...
    @native("tau_int_and")
    def __and__(self, other: int) -> int: ...
    @native("tau_int_or")
    def __or__(self, other: int) -> int: ...
    @native("tau_int_xor")
    def __xor__(self, other: int) -> int: ...
    @native("tau_int_add")
    def __radd__(self, other: int) -> int: ...
    @native("tau_int_rsub")
    def __rsub__(self, other: int) -> int: ...
    @native("tau_int_mul")
    def __rmul__(self, other: int) -> int: ...
    @native("tau_int_rtruediv")
    def __rtruediv__(self, other: int) -> float: ...
    @native("tau_int_rfloordiv")
    def __rfloordiv__(self, other: int) -> int: ...
    @native("tau_int_rmod")
    def __rmod__(self, other: int) -> int: ...
    @native("tau_int_rdivmod")
    def __rdivmod__(self, other: int) -> tuple[int, int]: ...
    @native("tau_int_rpow_value")
    def __rpow__(self, other: int) -> int | float: ...
    @native("tau_int_rlshift")
    def __rlshift__(self, other: int) -> int: ...
    @native("tau_int_rrshift")
    def __rrshift__(self, other: int) -> int: ...
    @native("tau_int_and")
    def __rand__(self, other: int) -> int: ...
    @native("tau_int_or")
    def __ror__(self, other: int) -> int: ...
    @native("tau_int_xor")
    def __rxor__(self, other: int) -> int: ...
    @native("tau_int_neg")
    def __neg__(self) -> int: ...
    def __pos__(self):
        return _plain(self)
    @native("tau_int_invert")
    def __invert__(self) -> int: ...
    @native("tau_int_abs")
    def __abs__(self) -> int: ...
    @native("tau_int_eq", raises=False)
    def __eq__(self, other: int) -> bool: ...
    @native("tau_int_ne", raises=False)
    def __ne__(self, other: int) -> bool: ...
    @native("tau_int_lt", raises=False)
    def __lt__(self, other: int) -> bool: ...
    @native("tau_int_le", raises=False)
    def __le__(self, other: int) -> bool: ...
    @native("tau_int_gt", raises=False)
    def __gt__(self, other: int) -> bool: ...
    @native("tau_int_ge", raises=False)
    def __ge__(self, other: int) -> bool: ...
    @native("tau_int_truth", raises=False)
    def __bool__(self) -> bool: ...
    @native("tau_int_to_double")
    def __float__(self) -> float: ...
    @native("tau_int_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_int_to_str")
    def __repr__(self) -> str: ...
    def __str__(self):
        return self.__repr__()
    @native("tau_int_format")
    def _format(self, spec: str) -> str: ...
    def __format__(self, spec, /):
        if type(self) is not int and spec == "":
            return str(self)
        return self._format(_need_argument(spec, "__format__", ""))

    def __int__(self):
        return _plain(self)
    def __index__(self):
        return _plain(self)
    def __trunc__(self):
        return _plain(self)
    def __floor__(self):
        return _plain(self)
    def __ceil__(self):
        return _plain(self)
    def __round__(self, ndigits=None):
        if ndigits is None:
            return _plain(self)
        return self._round(_index(ndigits))
    @native("tau_int_round")
    def _round(self, ndigits: int) -> int: ...

    @native("tau_int_bin")
    def _bin(self) -> str: ...
    @native("tau_int_oct")
    def _oct(self) -> str: ...
    @native("tau_int_hex")
    def _hex(self) -> str: ...
    @native("tau_int_bit_length", raises=False)
    def bit_length(self) -> int: ...
    @native("tau_int_bit_count", raises=False)
    def bit_count(self) -> int: ...
    @native("tau_int_to_bytes")
    def _to_bytes(self, length: int, byteorder: str, signed: bool) -> bytes: ...
    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        return self._to_bytes(_index(length), _need_argument(byteorder, "to_bytes", " 'byteorder'"), bool(signed))
    @classmethod
    def from_bytes(cls, bytes, byteorder="big", *, signed=False):
        n = _int_from_octets(bytes, _need_argument(byteorder, "from_bytes", " 'byteorder'"), bool(signed))
        if cls is not int:
            return cls(n)
        return n
    def conjugate(self):
        return _plain(self)
    def as_integer_ratio(self):
        return _plain(self), 1
    @property
    def real(self):
        return _plain(self)
    @property
    def imag(self):
        return 0
    @property
    def numerator(self):
        return _plain(self)
    @property
    def denominator(self):
        return 1
