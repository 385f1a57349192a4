"""complex: two doubles by value (runtime-c/include/tau/complex.h)."""


@native("tau_complex_of", raises=False)
def _complex_of(re: float, im: float) -> complex: ...
@native("tau_complex_parse")
def _complex_parse(s: str) -> complex: ...
@native("tau_complex_of_value", opens=True)
def _complex_of_value(x: object, what: str) -> complex: ...  # __complex__, __float__, __index__; `what` for the error


@native_type("tau_complex", id="COMPLEX")
class complex:
    def __new__(cls, real=0.0, imag=None):
        if cls is not complex:
            return _derive(cls, complex(real, imag))
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            return _complex_parse(real)
        if isinstance(imag, str):
            raise TypeError("complex() second arg can't be a string")
        if imag is None:
            if isinstance(real, complex):
                return real
            if isinstance(real, (int, float)):
                return _complex_of(real.__float__(), 0.0)
            if hasattr(real, "__complex__"):
                made = real.__complex__()
                if not isinstance(made, complex):
                    raise TypeError("__complex__ returned non-complex (type " + type(made).__name__ + ")")
                return made
            return _complex_of_value(real, "first")
        if isinstance(real, (int, float)) and isinstance(imag, (int, float)):
            return _complex_of(real.__float__(), imag.__float__())
        a = real if isinstance(real, complex) else _complex_of_value(real, "first")
        b = imag if isinstance(imag, complex) else _complex_of_value(imag, "second")
        if isinstance(imag, complex):
            re = a.real - b.imag
        else:
            re = a.real
        return _complex_of(re, a.imag + b.real if isinstance(real, complex) else b.real)

    @native("tau_complex_add", raises=False)
    def __add__(self, other: complex) -> complex: ...
    @native("tau_complex_sub", raises=False)
    def __sub__(self, other: complex) -> complex: ...
    @native("tau_complex_mul", raises=False)
    def __mul__(self, other: complex) -> complex: ...
    @native("tau_complex_div")
    def __truediv__(self, other: complex) -> complex: ...
    @native("tau_complex_pow")
    def __pow__(self, other: complex) -> complex: ...
    @native("tau_complex_radd", raises=False)
    def __radd__(self, other: complex) -> complex: ...
    @native("tau_complex_rsub", raises=False)
    def __rsub__(self, other: complex) -> complex: ...
    @native("tau_complex_rmul", raises=False)
    def __rmul__(self, other: complex) -> complex: ...
    @native("tau_complex_rdiv")
    def __rtruediv__(self, other: complex) -> complex: ...
    @native("tau_complex_rpow")
    def __rpow__(self, other: complex) -> complex: ...
    @native("tau_complex_neg", raises=False)
    def __neg__(self) -> complex: ...
    def __pos__(self):
        return _base_value(self)
    @native("tau_complex_abs")
    def __abs__(self) -> float: ...
    @native("tau_complex_eq_int", raises=False)
    def __eq__(self, other: int) -> bool: ...
    @native("tau_complex_eq", raises=False)
    def __eq__(self, other: complex) -> bool: ...
    @native("tau_complex_ne_int", raises=False)
    def __ne__(self, other: int) -> bool: ...
    @native("tau_complex_ne", raises=False)
    def __ne__(self, other: complex) -> bool: ...
    @native("tau_complex_truth", raises=False)
    def __bool__(self) -> bool: ...
    @native("tau_complex_hash_int")
    def __hash__(self) -> int: ...
    @native("tau_complex_repr")
    def __repr__(self) -> str: ...
    @native("tau_complex_repr")
    def __str__(self) -> str: ...
    @native("tau_complex_format")
    def __format__(self, spec: str) -> str: ...
    def __complex__(self):
        return _base_value(self)

    @native("tau_complex_conjugate", raises=False)
    def conjugate(self) -> complex: ...
    @property
    @native("tau_complex_real", raises=False)
    def real(self) -> float: ...
    @property
    @native("tau_complex_imag", raises=False)
    def imag(self) -> float: ...
