"""math: as CPython 3.11's. Natives are in runtime-c/src/math*.c."""

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


@native("tau_math_sqrt", guarded=True)
def _sqrt(x: float) -> float: ...
@native("tau_math_fabs", raises=False)
def _fabs(x: float) -> float: ...
@native("tau_math_copysign", raises=False)
def _copysign(x: float, y: float) -> float: ...
@native("tau_math_isnan", raises=False)
def _isnan(x: float) -> bool: ...
@native("tau_math_isinf", raises=False)
def _isinf(x: float) -> bool: ...
@native("tau_math_isfinite", raises=False)
def _isfinite(x: float) -> bool: ...
@native("tau_math_degrees", raises=False)
def _degrees(x: float) -> float: ...
@native("tau_math_radians", raises=False)
def _radians(x: float) -> float: ...
@native("tau_math_sin", guarded=True)
def _sin(x: float) -> float: ...
@native("tau_math_cos", guarded=True)
def _cos(x: float) -> float: ...
@native("tau_math_tan", guarded=True)
def _tan(x: float) -> float: ...
@native("tau_math_asin")
def _asin(x: float) -> float: ...
@native("tau_math_acos")
def _acos(x: float) -> float: ...
@native("tau_math_atan", raises=False)
def _atan(x: float) -> float: ...
@native("tau_math_sinh")
def _sinh(x: float) -> float: ...
@native("tau_math_cosh")
def _cosh(x: float) -> float: ...
@native("tau_math_tanh", raises=False)
def _tanh(x: float) -> float: ...
@native("tau_math_asinh", raises=False)
def _asinh(x: float) -> float: ...
@native("tau_math_acosh")
def _acosh(x: float) -> float: ...
@native("tau_math_atanh")
def _atanh(x: float) -> float: ...
@native("tau_math_exp", guarded=True)
def _exp(x: float) -> float: ...
@native("tau_math_exp2")
def _exp2(x: float) -> float: ...
@native("tau_math_expm1")
def _expm1(x: float) -> float: ...
@native("tau_math_log_int")
def _log_int(x: int) -> float: ...
@native("tau_math_log", guarded=True)
def _log(x: float) -> float: ...
@native("tau_math_log2_int")
def _log2_int(x: int) -> float: ...
@native("tau_math_log2", guarded=True)
def _log2(x: float) -> float: ...
@native("tau_math_log10_int")
def _log10_int(x: int) -> float: ...
@native("tau_math_log10", guarded=True)
def _log10(x: float) -> float: ...
@native("tau_math_log1p")
def _log1p(x: float) -> float: ...
@native("tau_math_cbrt", raises=False)
def _cbrt(x: float) -> float: ...
@native("tau_math_erf", raises=False)
def _erf(x: float) -> float: ...
@native("tau_math_erfc", raises=False)
def _erfc(x: float) -> float: ...
@native("tau_math_gamma")
def _gamma(x: float) -> float: ...
@native("tau_math_lgamma")
def _lgamma(x: float) -> float: ...
@native("tau_math_atan2", raises=False)
def _atan2(y: float, x: float) -> float: ...
@native("tau_math_pow")
def _pow(x: float, y: float) -> float: ...
@native("tau_math_fmod")
def _fmod(x: float, y: float) -> float: ...
@native("tau_math_remainder")
def _remainder(x: float, y: float) -> float: ...
@native("tau_math_nextafter", raises=False)
def _nextafter(x: float, y: float) -> float: ...
@native("tau_math_ulp", raises=False)
def _ulp(x: float) -> float: ...
@native("tau_math_ldexp")
def _ldexp(x: float, i: int) -> float: ...
@native("tau_math_frexp", raises=False)
def _frexp(x: float) -> tuple[float, int]: ...
@native("tau_math_modf", raises=False)
def _modf(x: float) -> tuple[float, float]: ...
@native("tau_math_isclose")
def _isclose(a: float, b: float, rel_tol: float, abs_tol: float) -> bool: ...
@native("tau_math_hypot", raises=False)
def _hypot(x: float, y: float) -> float: ...
@native("tau_math_hypot_list", raises=False)
def _hypot_list(xs: list[float]) -> float: ...
@native("tau_math_fsum")
def _fsum(xs: list[float]) -> float: ...
@native("tau_math_factorial")
def _factorial(n: int) -> int: ...
@native("tau_math_comb")
def _comb(n: int, k: int) -> int: ...
@native("tau_math_perm")
def _perm(n: int, k: int) -> int: ...
@native("tau_int_gcd")
def _gcd(a: int, b: int) -> int: ...
@native("tau_int_lcm")
def _lcm(a: int, b: int) -> int: ...
@native("tau_int_isqrt")
def _isqrt(n: int) -> int: ...


@builtin
def sqrt(x, /):
    return _sqrt(_real(x))


@builtin
def fabs(x, /):
    return _fabs(_real(x))


@builtin
def copysign(x, y, /):
    return _copysign(_real(x), _real(y))


@builtin
def isnan(x, /):
    return _isnan(_real(x))


@builtin
def isinf(x, /):
    return _isinf(_real(x))


@builtin
def isfinite(x, /):
    return _isfinite(_real(x))


@builtin
def degrees(x, /):
    return _degrees(_real(x))


@builtin
def radians(x, /):
    return _radians(_real(x))


@builtin
def sin(x, /):
    return _sin(_real(x))


@builtin
def cos(x, /):
    return _cos(_real(x))


@builtin
def tan(x, /):
    return _tan(_real(x))


@builtin
def asin(x, /):
    return _asin(_real(x))


@builtin
def acos(x, /):
    return _acos(_real(x))


@builtin
def atan(x, /):
    return _atan(_real(x))


@builtin
def sinh(x, /):
    return _sinh(_real(x))


@builtin
def cosh(x, /):
    return _cosh(_real(x))


@builtin
def tanh(x, /):
    return _tanh(_real(x))


@builtin
def asinh(x, /):
    return _asinh(_real(x))


@builtin
def acosh(x, /):
    return _acosh(_real(x))


@builtin
def atanh(x, /):
    return _atanh(_real(x))


@builtin
def exp(x, /):
    return _exp(_real(x))


@builtin
def exp2(x, /):
    return _exp2(_real(x))


@builtin
def expm1(x, /):
    return _expm1(_real(x))


def _ln(x):
    if isinstance(x, int):
        return _log_int(x)
    return _log(_real(x))


@builtin
def log(x, base=None, /):
    if base is None:
        return _ln(x)
    numerator = _ln(x)
    denominator = _ln(base)
    if denominator == 0.0:
        raise ZeroDivisionError("float division by zero")
    return numerator / denominator


@builtin
def log2(x, /):
    if isinstance(x, int):
        return _log2_int(x)
    return _log2(_real(x))


@builtin
def log10(x, /):
    if isinstance(x, int):
        return _log10_int(x)
    return _log10(_real(x))


@builtin
def log1p(x, /):
    return _log1p(_real(x))


@builtin
def cbrt(x, /):
    return _cbrt(_real(x))


@builtin
def erf(x, /):
    return _erf(_real(x))


@builtin
def erfc(x, /):
    return _erfc(_real(x))


@builtin
def gamma(x, /):
    return _gamma(_real(x))


@builtin
def lgamma(x, /):
    return _lgamma(_real(x))


@builtin
def atan2(y, x, /):
    return _atan2(_real(y), _real(x))


@builtin
def pow(x, y, /):
    return _pow(_real(x), _real(y))


@builtin
def fmod(x, y, /):
    return _fmod(_real(x), _real(y))


@builtin
def remainder(x, y, /):
    return _remainder(_real(x), _real(y))


@builtin
def nextafter(x, y, /):
    return _nextafter(_real(x), _real(y))


@builtin
def ulp(x, /):
    return _ulp(_real(x))


@builtin
def ldexp(x, i, /):
    if not isinstance(i, int):
        if not hasattr(i, "__index__"):
            raise TypeError("Expected an int as second argument to ldexp.")
    return _ldexp(_real(x), _index(i))


@builtin
def frexp(x, /):
    return _frexp(_real(x))


@builtin
def modf(x, /):
    return _modf(_real(x))


@builtin
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    return _isclose(_real(a), _real(b), _real(rel_tol), _real(abs_tol))


@builtin
def floor(x, /):
    if isinstance(x, (int, float)):
        return x.__floor__()
    if hasattr(x, "__floor__"):
        return x.__floor__()
    return _real(x).__floor__()


@builtin
def ceil(x, /):
    if isinstance(x, (int, float)):
        return x.__ceil__()
    if hasattr(x, "__ceil__"):
        return x.__ceil__()
    return _real(x).__ceil__()


@builtin
def trunc(x, /):
    if isinstance(x, (int, float)):
        return x.__trunc__()
    if hasattr(x, "__trunc__"):
        return x.__trunc__()
    raise TypeError("type " + type(x).__name__ + " doesn't define __trunc__ method")


@builtin
def hypot(*coordinates):
    if len(coordinates) == 2:
        return _hypot(_real(coordinates[0]), _real(coordinates[1]))
    return _hypot_list([_real(x) for x in coordinates])


@builtin
def dist(p, q, /):
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return _hypot_list([_real(x) - _real(y) for x, y in zip(p, q)])


@builtin
def fsum(seq, /):
    return _fsum([_real(x) for x in seq])


@builtin
def prod(iterable, /, *, start=1):
    result = start
    for x in iterable:
        result = result * x
    return result


@builtin
def factorial(x, /):
    return _factorial(_index(x))


@builtin
def comb(n, k, /):
    return _comb(_index(n), _index(k))


@builtin
def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    return _perm(_index(n), _index(k))


@builtin
def gcd(a=0, b=0, /, *rest):
    result = _gcd(_index(a), _index(b))
    for x in rest:
        result = _gcd(result, _index(x))
    return result


@builtin
def lcm(a=1, b=1, /, *rest):
    result = _lcm(_index(a), _index(b))
    for x in rest:
        result = _lcm(result, _index(x))
    return result


@builtin
def isqrt(n, /):
    return _isqrt(_index(n))
