# Conversion of ints to text in several bases and formats.
for n in (0, 1, -1, 255, -255, 2 ** 60, 2 ** 63, -(2 ** 64), 10 ** 30):
    print(n, str(n), repr(n), bin(n), oct(n), hex(n))
for spec in ("d", "5d", "<5d", "^5d", "+d", " d", "05d", "=+6d", ",d", "_d", "x", "#x", "X", "#o", "b", "#010b", "_b", "e", ".2f", "n", "c", "%"):
    print(spec, format(65, spec), sep="|")
for spec in ("d", "20d", ",d", "+,d", "_x", "e", ".3e", "f", "g"):
    print(spec, format(-1234567890123, spec), sep="|")
print(format(10 ** 25, ","), format(10 ** 25, "x"), format(-(10 ** 25), "030d"))
print("%d %5d|%-5d|%05d|%+d|%x|%X|%o|%#x|% d" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 42))
