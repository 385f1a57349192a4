"""float: a C double (runtime-c/include/tau/float.h)."""


@native("tau_float_parse")
def _float_parse(s: str) -> float: ...
@native("tau_float_parse_bytes")
def _float_parse_bytes(s: object) -> float: ...
@native("tau_float_fromhex")
def _float_fromhex(s: str) -> float: ...
@native("tau_float_check_result")
def _float_result(x: object, owner: str) -> float: ...  # TypeError "C.__float__ returned non-float (type str)"
@native("tau_dyn_to_double")
def _dyn_float(x: object) -> float: ...


def _real(x):
    """x as a float, for the math functions: "must be real number, not str"."""
    if isinstance(x, float):
        return _base_value(x)
    if isinstance(x, int):
        return x.__float__()
    if hasattr(x, "__float__"):
        return _float_result(x.__float__(), type(x).__name__)
    if hasattr(x, "__index__"):
        return _dyn_index(x).__float__()
    return _dyn_float(x)


@native_type("double", id="FLOAT")
class float:
    def __new__(cls, x=0.0, /):
        if cls is not float:
            return _derive(cls, float(x))
        if isinstance(x, float):
            if type(x) is not float:
                return _float_result(x.__float__(), type(x).__name__)
            return _base_value(x)
        if isinstance(x, int):
            return x.__float__()
        if isinstance(x, str):
            return _float_parse(x)
        if hasattr(x, "__float__"):
            return _float_result(x.__float__(), type(x).__name__)
        if hasattr(x, "__index__"):
            return _dyn_index(x).__float__()
        if isinstance(x, (bytes, bytearray)):
            return _float_parse_bytes(x)
        raise TypeError("float() argument must be a string or a real number, not '" + type(x).__name__ + "'")

    @native("tau_float_add", raises=False)
    def __add__(self, other: float) -> float: ...
    @native("tau_float_sub", raises=False)
    def __sub__(self, other: float) -> float: ...
    @native("tau_float_mul", raises=False)
    def __mul__(self, other: float) -> float: ...
    @native("tau_float_div", guarded=True)
    def __truediv__(self, other: float) -> float: ...
    @native("tau_float_floordiv")
    def __floordiv__(self, other: float) -> float: ...
    @native("tau_float_mod")
    def __mod__(self, other: float) -> float: ...
    @native("tau_float_divmod")
    def __divmod__(self, other: float) -> tuple[float, float]: ...
    @native("tau_float_pow")        # not for a negative base with a fractional exponent: _pow_value
    def __pow__(self, other: float) -> float: ...
    @native("tau_float_pow_value")  # what ** is when such a pair is there as constants
    def _pow_complex(self, other: float) -> float | complex: ...
    @native("tau_float_radd", raises=False)
    def __radd__(self, other: float) -> float: ...
    @native("tau_float_rsub", raises=False)
    def __rsub__(self, other: float) -> float: ...
    @native("tau_float_rmul", raises=False)
    def __rmul__(self, other: float) -> float: ...
    @native("tau_float_rdiv", guarded=True)
    def __rtruediv__(self, other: float) -> float: ...
    @native("tau_float_rfloordiv")
    def __rfloordiv__(self, other: float) -> float: ...
    @native("tau_float_rmod")
    def __rmod__(self, other: float) -> float: ...
    @native("tau_float_rdivmod")
    def __rdivmod__(self, other: float) -> tuple[float, float]: ...
    @native("tau_float_rpow")
    def __rpow__(self, other: float) -> float: ...
    @native("tau_float_neg", raises=False)
    def __neg__(self) -> float: ...
    def __pos__(self):
        return _base_value(self)
    @native("tau_float_abs", raises=False)
    def __abs__(self) -> float: ...
    @native("tau_float_eq_int", raises=False)
    def __eq__(self, other: int) -> bool: ...
    @native("tau_float_eq", raises=False)
    def __eq__(self, other: float) -> bool: ...
    @native("tau_float_ne_int", raises=False)
    def __ne__(self, other: int) -> bool: ...
    @native("tau_float_ne", raises=False)
    def __ne__(self, other: float) -> bool: ...
    @native("tau_float_lt_int", raises=False)
    def __lt__(self, other: int) -> bool: ...
    @native("tau_float_lt", raises=False)
    def __lt__(self, other: float) -> bool: ...
    @native("tau_float_le_int", raises=False)
    def __le__(self, other: int) -> bool: ...
    @native("tau_float_le", raises=False)
    def __le__(self, other: float) -> bool: ...
    @native("tau_float_gt_int", raises=False)
    def __gt__(self, other: int) -> bool: ...
    @native("tau_float_gt", raises=False)
    def __gt__(self, other: float) -> bool: ...
    @native("tau_float_ge_int", raises=False)
    def __ge__(self, other: int) -> bool: ...
    @native("tau_float_ge", raises=False)
    def __ge__(self, other: float) -> bool: ...
    @native("tau_float_truth", raises=False)
    def __bool__(self) -> bool: ...
    @native("tau_int_from_double")
    def __int__(self) -> int: ...
    def __float__(self):
        return _base_value(self)
    @native("tau_float_trunc")
    def __trunc__(self) -> int: ...
    @native("tau_float_floor")
    def __floor__(self) -> int: ...
    @native("tau_float_ceil")
    def __ceil__(self) -> int: ...
    @native("tau_float_round_int")
    def _round_int(self) -> int: ...
    @native("tau_float_round")
    def _round(self, ndigits: int) -> float: ...
    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._round_int()
        return self._round(_index(ndigits))
    @native("tau_float_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_float_repr")
    def __repr__(self) -> str: ...
    def __str__(self):
        return self.__repr__()
    @native("tau_float_format")
    def _format(self, spec: str) -> str: ...
    def __format__(self, spec, /):
        if type(self) is not float and spec == "":
            return str(self)
        return self._format(_need_argument(spec, "__format__", ""))

    @native("tau_float_is_integer", raises=False)
    def is_integer(self) -> bool: ...
    @native("tau_float_as_integer_ratio")
    def as_integer_ratio(self) -> tuple[int, int]: ...
    @native("tau_float_hex")
    def hex(self) -> str: ...
    @classmethod
    def fromhex(cls, string, /):
        if not isinstance(string, str):
            raise TypeError("bad argument type for built-in operation")
        if cls is not float:
            return cls(_float_fromhex(string))
        return _float_fromhex(string)
    def conjugate(self):
        return _base_value(self)
    @property
    def real(self):
        return _base_value(self)
    @property
    def imag(self):
        return 0.0
