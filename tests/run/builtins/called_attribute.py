# Attributes of built-in objects that are no methods, called.
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


n = 5
attempt(lambda: n.real())
attempt(lambda: (1.5).imag())
attempt(lambda: n.numerator())
attempt(lambda: 3j.real())
attempt(lambda: True.denominator(1))
attempt(lambda: attempt.__name__())
attempt(lambda: slice(1).start())
attempt(lambda: range(3).stop())
for x in (1, 2.5, 3j):
    print(x.real)
    attempt(lambda: x.real())
print(n.conjugate(), n.bit_length(), attempt.__name__)
