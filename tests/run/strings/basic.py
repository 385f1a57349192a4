# Literals, escapes, indexing, operators, comparison.
print("a" "b", 'it''s', "tab\tq\"uote\\ nl\\n", r"raw\n", "\x41\u0042\N{LATIN SMALL LETTER C}\103", """triple
line""", '''one \
joined''')
s = "hello"
print(s[0], s[-1], s[1:3], s + " world", s * 3, 3 * "-", -1 * s, len(s), "ell" in s, "z" not in s, "" in s)
print("abc" < "abd", "Z" < "a", "" < "a", "abc" < "abcd", "10" < "9", "é" > "z", "a" == 'a', max("hello"), min("hello"))
for c in "añ→😀":
    print(c, ord(c), len(c), repr(c))
print(list("añ→😀"), "añ→😀"[::-1], "añ→😀"[1:3], len("añ→😀"))
for f in (lambda: s[10], lambda: s["a"], lambda: s + 1, lambda: 1 + s, lambda: s * "a", lambda: s < 1, lambda: 5 in s, lambda: s - "h"):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
print(chr(97), chr(8364), chr(0x1F600), ord("A"), "\0".encode(), len("a\0b"))
