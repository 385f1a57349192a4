# The methods of Context.
from decimal import *


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, "|", str(e))


c = Context(prec=6, Emin=-9, Emax=9)
for g in [lambda: c.add("1", "2"), lambda: c.add(1, 1.5), lambda: c.plus(None), lambda: c.power(2, "3"), lambda: c.canonical(1),
          lambda: c.is_canonical("x"), lambda: c.quantize(1, "x"), lambda: c.create_decimal(None), lambda: c.fma(1, 2, None),
          lambda: c.create_decimal_from_float("x"), lambda: c.to_sci_string("x")]:
    t(g)
n = Decimal("123.456789")
m = Decimal("-7")
print(c.abs(m), c.add(n, 1), c.canonical(n), c.compare(n, m), c.compare_signal(n, m), c.compare_total(n, m), c.compare_total_mag(n, m))
print(c.copy_abs(m), c.copy_decimal(n), c.copy_negate(n), c.copy_sign(n, m), c.divide(n, m), c.divide_int(n, m), c.divmod(n, m))
print(c.exp(2), c.fma(n, m, 3), c.is_canonical(n), c.is_finite(n), c.is_infinite(n), c.is_nan(n), c.is_normal(n), c.is_qnan(n))
print(c.is_signed(m), c.is_snan(n), c.is_subnormal(n), c.is_zero(0), c.ln(2), c.log10(2), c.logb(n), c.logical_and(110, 11))
print(c.logical_invert(101), c.logical_or(110, 11), c.logical_xor(110, 11), c.max(n, m), c.max_mag(n, m), c.min(n, m), c.min_mag(n, m))
print(c.minus(n), c.multiply(n, m), c.next_minus(n), c.next_plus(n), c.next_toward(n, m), c.normalize(100), c.number_class(n))
print(c.plus(n), c.power(n, 2), c.power(3, 4, 5), c.power(a=2, b=3), c.power(2, 3, modulo=5), c.quantize(n, Decimal("0.1")))
print(c.remainder(n, m), c.remainder_near(n, m), c.rotate(n, 2), c.same_quantum(n, m), c.scaleb(n, 2), c.shift(n, 2), c.sqrt(2))
print(c.subtract(n, m), c.to_eng_string(n), c.to_sci_string(n), c.to_integral(n), c.to_integral_exact(n), c.to_integral_value(n))
print(c.create_decimal("1.23456789"), c.create_decimal(), c.create_decimal(True), c.radix(), c)
