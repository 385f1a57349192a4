# float() from text.
for text in ("1", "1.5", "-2.5e3", ".5", "5.", "1e-3", "  7.25 ", "1_0.5", "inf", "-Infinity", "nan", "+1E5", "0.1e1", "1e400", "1e-400",
             "123456789012345678901234567890", "0.30000000000000004", "9007199254740993"):
    print(float(text))
for bad in ("", "abc", "1.2.3", "1e", "0x10", "1,5", "--1", "_1"):
    try:
        float(bad)
    except ValueError as e:
        print(e)
try:
    float(None)
except TypeError as e:
    print(e)
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
print(float(), float(7), float(True), float(2 ** 60 + 1))
