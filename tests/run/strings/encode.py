# encode, decode and str(bytes, ...).
s = "aé→😀"
for enc in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "UTF8"):
    b = s.encode(enc)
    print(enc, b, b.decode(enc) == s)
print("abc".encode(), "é".encode("latin-1"), "abc".encode("ascii"), str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8"))
for mode in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
    print(mode, "aé→".encode("ascii", mode))
for mode in ("ignore", "replace", "backslashreplace"):
    print(mode, ascii(b"a\xff\xc3b".decode("utf-8", mode)), ascii(b"a\x80".decode("ascii", mode)))
for f in (lambda: "é".encode("ascii"), lambda: "aé→x".encode("latin-1"), lambda: b"\xff".decode(), lambda: b"a\xc3".decode("utf-8"), lambda: b"\x80".decode("ascii"),
          lambda: "\ud800".encode(), lambda: "a".encode("nope")):
    try:
        f()
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
print(str(b"abc"), bytes("é", "utf-8"), b"x".decode(errors="strict"))
