# Format specs on strings and bools, and errors of bad specs.
for spec in ("", "s", "10", "<10", ">10", "^10", "*<6", "-^9", ".2", "8.2", "_>8", "010"):
    print(spec, "|" + format("abc", spec) + "|")
for value, spec in ((True, ""), (True, "d"), (True, "5"), (False, ">5"), (True, "s"), (None, ""), ([1], ""), ((1,), ""), ({}, "")):
    try:
        print(repr(value), spec, "|" + format(value, spec) + "|")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for value, spec in (("a", "d"), ("a", "+"), ("a", "=5"), ("a", ","), (5, "s"), (5, ".2"), (5, "z5q"), (1.5, "d"), (1.5, "x"), (5, ",x"), (5, "+c"), (1.5, "s"), ("a", ".f"), (5, "5 5"), (5, ",_")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as e:
        print(repr(value), spec, type(e).__name__, e)
