# The remaining methods of bytes and bytearray.
b = b"Hello World hello"
print(b.capitalize(), b.swapcase(), b.casefold() if hasattr(b, "casefold") else "no casefold", b.rfind(b"l"), b.rindex(b"o"), b.find(111), b.count(b"l", 3), b.count(111), b.split(), b.rsplit(b" ", 1), b.rpartition(b" "), b.removeprefix(b"Hello "), b.removesuffix(b"hello"))
print(b.lstrip(b"He"), b.rstrip(b"lo"), b.rjust(20, b"."), b.center(21, b"-"), b.expandtabs(), b"a\tb".expandtabs(3), b.isalnum(), b"ab1".isalnum(), b" \t".isspace(), b"Ab".istitle(), b"ab".islower(), b"AB".isupper(), b"ab".isascii(), b"\xff".isascii(), b"a\r\nb".splitlines(True))
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc d".translate(table), b"hello".translate(None, b"l"), b"abc".translate(table, b"b"), b"x".join([b"1", bytearray(b"2")]), b"-7".zfill(4), b"a,b".split(b",", 0), b"  a ".split(None, 1))
print(max(b"az"), min(b"az"), sorted(b"cab"), sum(b"\x01\x02"), bytes(reversed(b"abc")), bytes(x ^ 1 for x in b"abc"), list(enumerate(b"ab")), [c for c in b"hi"], b"abc"[::2], b"ab" in b"cabd", 97 in b"a", bytes([1, 2]) + bytearray(b"x"), b"%b|%5s|%-3s|%c|%02x" % (b"q", b"r", b"s", 65, 10))
a = bytearray(b"one two")
print(a.title(), a.replace(b"o", b"0"), a.split(b" "), a.startswith(b"on"), a.partition(b" "), a.copy() is a, a.index(b"t"), bytes(a), a.islower(), a[-3:], a.zfill(9))
for f in (lambda: b.index(b"zz"), lambda: b.find("x"), lambda: b.split("x"), lambda: b"a" < "a", lambda: bytes.maketrans(b"a", b"bc"), lambda: b.center(30, b"xx"), lambda: b[0:1] + "x", lambda: bytes([1, "a"]), lambda: bytes(1.5), lambda: 300 in b):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
