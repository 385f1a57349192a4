# A negative number to a fractional power is complex. Where operands are known to be real numbers the result is a float,
# and such a pair raises; where constants show that it is needed, the result is complex.
def power(base, exponent):
    return base ** exponent


try:
    print(power(float("-8"), float("0.5")))
except ValueError as e:
    print("refused:", e)
print(power(float("8"), float("0.5")), (-4) ** 0.5, pow(-2.0, 3.0))
