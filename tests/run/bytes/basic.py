# bytes: literals, indexing, methods.
b = b"hello\x00\xff\n'\""
print(b, len(b), b[0], b[-1], b[1:3], b + b"!", b * 2, 104 in b, b"ell" in b, list(b[:3]))
print(bytes(3), bytes([65, 66]), bytes(range(5)), bytes(b"x"), bytes("é", "utf-8"), bytes(), b'\'', b"\t\r\\")
print(b"abc" < b"abd", b"a" == b"a", b"a" == "a", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], bool(b""))
print(b"a,b,c".split(b","), b"-".join([b"a", b"b"]), b"  x ".strip(), b"abc".upper(), b"ABC".lower(), b"abc".find(b"c"), b"abc".replace(b"b", b"--"), b"abab".count(b"ab"))
print(b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")), b"a\nb\n".splitlines(), b"k=v".partition(b"="), b"7".zfill(3), b"x".center(5, b"*"), b"abc".isalpha(), b"12".isdigit())
print(b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), bytes.fromhex("01 ab CD"), b"abc".decode(), b"%d-%s" % (5, b"x"), b"abc".index(b"b"), b"abc".title(), b"a".ljust(3) + b"|")
for f in (lambda: b[50], lambda: b + "x", lambda: bytes([256]), lambda: bytes("x"), lambda: bytes(-1), lambda: bytes.fromhex("zz"), lambda: b"a".join(["x"]), lambda: b"a".index(b"z"), lambda: "x" in b):
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
