import re
p = re.compile(r"""
  (?P<year>\d{4})  # year
  -(?P<month>\d\d) # month
""", re.VERBOSE)
m = p.search("on 2024-05 ok")
print(m.group("year", "month"), m["year"], m.start("month"), m.groupdict(), m.lastgroup, m.expand(r"\2/\1 \g<year>"), m)
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper(), "banana", 2), re.subn("x*", "-", "abxd"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split("(-)", "1-2-3"), re.split("x*", "axbc"), re.findall(r"\b\w", "the cat"), re.findall(r"(\w)(\d)", "a1 b2"))
print([m.span() for m in re.finditer("a|b", "cab")], re.match("x", "y"), bool(re.match("", "")), re.fullmatch(r"\d+", "123").group())
print(re.escape("a.b*c d"), re.compile("a", re.I | re.M), re.compile(b"a"), re.findall(rb"\d+", b"1 22"), re.I, re.I | re.S, re.compile("x").flags)
for bad in ["(", ")", "[a", "a**", "*", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "\\", "(?<=a*)b", "a{3,1}", "(?z)", "\\q", "x(?i)", "(?P=q)", "[b-a]", "(?(3)a)"]:
    try: re.compile(bad); print("compiled", bad)
    except re.error as e: print(bad, "->", e, e.pos, e.msg)
for f in (lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.match("a", b"a"), lambda: re.match("(a)", "a").group(2), lambda: re.match("a", 5), lambda: re.sub("a", r"\q", "a"), lambda: re.compile(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tok = re.compile(r"\s*(?:(\d+)|(.))")
print([m.groups() for m in tok.finditer("3 + 42*x")], tok.match("  7", 1).span(), re.match(r"(a)|b", "b").groups("none"), re.match(r"(\d+)(\.\d*)?", "3").groups())
print(re.sub(r"\s+", " ", "a  b\n\tc"), re.search("colou?r", "the COLOR", re.I).group(), re.sub(r"(?P<n>\d+)", r"<\g<n>>", "a1b22"), re.findall("(?i)straße|K", "STRAßE \u212a k"))
