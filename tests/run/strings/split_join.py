# split, rsplit, splitlines, partition, join.
print("a b  c".split(), "  a b ".split(), "".split(), "a,b,,c".split(","), ",".split(","), "".split(","), "a b c d".split(" ", 2), "a  b".split(" "))
print("a b c".split(None, 1), "  a b c ".split(None, 1), "aXXbXXc".split("XX"), "abc".split("abc"), "a,b,c".split(",", 0), "a\tb\nc\x0bd".split())
print("a b c d".rsplit(" ", 2), "a,b,c".rsplit(",", 1), " a b ".rsplit(), " a b c ".rsplit(None, 1))
print("a\nb\r\nc\rd\x0be\x0cf\u2028g".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "x".splitlines())
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("="))
print(",".join(["a", "b"]), "".join("abc"), "-".join([]), ", ".join({"x": 1, "y": 2}), " ".join(str(i) for i in range(4)), "ab".join(("1", "2", "3")))
for f in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join(5)):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
