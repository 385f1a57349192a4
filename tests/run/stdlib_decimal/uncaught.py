# What an exception that nobody catches prints: no frames of the library.
import decimal as d


def half(text):
    return d.Decimal(text) / 2


print(half("3"))
with d.localcontext(prec=3, traps=[d.Inexact]):
    try:
        print(half("1.111"))
    except d.Inexact as e:
        print(repr(e))
print(half("three"))
