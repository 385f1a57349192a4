# str, repr, to_eng_string, format.
from decimal import *

D = Decimal


def t(f):
    try:
        print(repr(f()), end="; ")
    except Exception as e:
        print(type(e).__name__, "|", str(e), end="; ")


values = ["0", "0.00", "0E+5", "1", "-1.5", "123456.789", "1E+10", "1E-10", "NaN", "-sNaN12", "Infinity", "-0", "-0.001", "9.995",
          "1234567890123456789012345", "0E-9", "-12E+7", "999999.5"]
specs = ["", "e", ".3e", "f", ".2f", "g", ".3g", ".0g", "%", ".1%", "n", "N", "10", "<10", "^10", "=10", "010", "+", "08,.2f", ",",
         "020,", "E", "G", "F", "z.1f", "+.0f", ".0e", "0<8", "*^12.1f", " ", "z", "é>12", "-", "025,.3e", ">+15,.1f"]
for v in values:
    d = D(v)
    print(d, repr(d), d.to_eng_string(), end=": ")
    for s in specs:
        t(lambda: format(d, s))
    print()
for s in ["x", "010x", "0>010", "<010", "_", "1_0", "#", ".", "5.", ".5", "5,,", "n,", ",n", "d", "c", "zz", ",.", "0", "00", "00010",
          ".5.", "z+", "+z", "-z", "fz", "1e", "<<5", "٣", "++"]:
    print(s, end=" ")
    t(lambda: format(D("1.5"), s))
print()
for v in ["1E+1", "1E+2", "1E+3", "1E-7", "1E-8", "1E-9", "1E-10", "12E+5", "123E+5", "0E+1", "0E+2", "0E+3", "0E-7", "0E-8", "0E-9",
          "1.23E+20"]:
    print(D(v), D(v).to_eng_string(), D(v).normalize(), end="; ")
print()
print(f"{D('1234.5'):>12,.3f}|{D('0.5'):%}|{D('1e5')!r:>20}|{D(3):05}|{D('2.675'):.2f}|{D('1.005'):.2f}")
print("%s %r %5s" % (D("1.5"), D(2), D(1)))
print("{:.3f} {:>10} {!s:>8}".format(D("2.0005"), D("1.5"), D("-1")))
t(lambda: format(D(1), 1))
print()
with localcontext(capitals=0, rounding=ROUND_UP, prec=2):
    print(str(D("1e10")), repr(D("1e10")), D("1e10").to_eng_string(), format(D("1e10"), "G"), format(D("1e10"), ".3"))
    print(format(D("1.12345"), ".3f"), format(D("1.12345"), ".3e"), format(D("1.12345"), ".3g"), format(D("123456.789"), ".3f"))
    print(format(D("1e-1000000000"), ".3f"), format(D("-0.0001"), "z.2f"), format(D("-0.0001"), ".2f"))
    c = getcontext()
    print(c.to_sci_string(D("1e10")), c.to_eng_string(D("1e10")), Context().to_sci_string(D("1e10")))
    print([s.__name__ for s in c.flags if c.flags[s]])
