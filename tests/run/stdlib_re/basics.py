# Regular expressions.
import re

print(re.findall(r"\d+", "a1 b22 c333"), re.match(r"(\w+) (\w+)", "hello world").groups(), re.search("x", "abc"), re.sub(r"(\w)(\d)", r"\2\1", "a1 b2"), re.split(r"[,;]\s*", "a, b;c"), re.fullmatch("a+", "aaa") is not None)
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-03-15")
print(m.group(), m.group(1), m["month"], m.groupdict(), m.start(), m.end(2), m.span("year"), m.string[:2])
p = re.compile(r"^\s*(\w+)\s*=\s*(.*?)\s*$", re.MULTILINE)
print(p.findall("a = 1\n b=two \nc"), [x.group(1) for x in p.finditer("k = v\nl = w")], p.sub(lambda m: m[1].upper(), "x = 1"), re.escape("a.b*c"), re.sub("a", "b", "aaa", count=2), re.subn("a", "b", "aa"))
print(re.findall(r"(?i)hello", "Hello HELLO"), re.findall(r"(a)(b)?", "ab a"), re.split(r"(\d)", "a1b2c"), re.match("b", "ab"), re.findall(r"\bw\w*", "word ward sword"), bool(re.match(r"a.c", "a\nc")), bool(re.match(r"a.c", "a\nc", re.DOTALL)), re.findall("é+", "éé e"))
try:
    re.compile("(")
except re.error as e:
    print(e)
