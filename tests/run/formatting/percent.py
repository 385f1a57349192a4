# The % operator on strings.
print("%s %d %r" % ("a", 5, "b"), "%s" % 5, "%s" % (1,), "%s" % [1, 2], "100%%" % (), "%s %s" % ("a", (1, 2)))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%i|%u" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 3.99, 7))
print("%f|%.2f|%8.3f|%-8.1f|%08.2f|%e|%.1E|%g|%G|%.3g" % (1.5, 1.234, 3.14159, 2.5, -1.5, 12345.0, 0.00012, 1e-5, 1e20, 1234.5))
print("%10s|%-10s|%.2s|%5.1s|%c%c|%r|%a|%5r" % ("hi", "hi", "hello", "hello", 65, "B", "q", "é", "x"))
print("%(name)s is %(age)03d %(name)r" % {"name": "Ann", "age": 7}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%d" % True, "%s" % None, "%d" % (2 ** 70), "%x" % (2 ** 70), "%.0f" % 0.5, "%.0f" % 1.5, "%5s|" % "toolong")
print("%s" % {"a": 1}, "%s %%" % 5, "%c" % 8364, "%%%d" % 3, "no args" % [], "%.3s" % 12345)
for f in (lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%(a)s" % {"b": 1}, lambda: "%z" % 1, lambda: "%c" % "ab", lambda: "%d" % None, lambda: "%" % 1, lambda: "%x" % 1.5,
          lambda: "%(a)s" % 5, lambda: "%f" % "x"):
    try:
        print(f())
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
