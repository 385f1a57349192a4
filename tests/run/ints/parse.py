# int() from text and from floats.
for text in ("0", "42", "-17", "  8  ", "+5", "1_000", "00012", "\t9\n", "123456789012345678901234567890"):
    print(int(text))
for text, base in (("ff", 16), ("0xff", 16), ("-0b101", 2), ("777", 8), ("z", 36), ("0x1F", 0), ("0o17", 0), ("12", 3)):
    print(int(text, base))
print(int(3.99), int(-3.99), int(True), int(1e20), int())
for bad in ("", "abc", "1.5", "1__0", "_1", "0x", "--1", "12 3"):
    try:
        int(bad)
    except ValueError as e:
        print(e)
for bad in (float("inf"), float("nan")):
    try:
        int(bad)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
try:
    int("9", 8)
except ValueError as e:
    print(e)
try:
    int("9", 99)
except ValueError as e:
    print(e)
try:
    int([1])
except TypeError as e:
    print(e)
