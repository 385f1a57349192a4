# repr of strings: quotes, control characters, unicode.
for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\tnl\ncr\r", "\x00\x01\x1f\x7f", "\x80\xa0\xad", "é ü ñ", "日本", "😀", "\u200b", "\ud800", "back\\slash",
          "\u2028", "\U000e0001", ""):
    print(repr(s), ascii(s), len(s))
print(["a", 'b"'], {"k'": "v"}, ("x\n",), f"{'é'!a} {'é'!r}")
