# argparse, textwrap, pprint, csv, hashlib, base64, binascii, shlex, uuid-free helpers.
import argparse
import base64
import binascii
import csv
import hashlib
import io
import textwrap
import zlib
from pprint import pprint

p = argparse.ArgumentParser(prog="tool", description="A tool.")
p.add_argument("file")
p.add_argument("-n", "--number", type=int, default=3)
p.add_argument("-v", action="store_true")
p.add_argument("--tags", nargs="*", default=[])
a = p.parse_args(["in.txt", "-n", "5", "--tags", "x", "y"])
print(a.file, a.number, a.v, a.tags, p.parse_args(["f", "-v"]).v)
print(textwrap.fill("the quick brown fox jumps over the lazy dog again and again", 20), textwrap.dedent("  a\n    b\n"), textwrap.indent("x\ny", "> "), textwrap.shorten("hello wide world", 12), sep="\n")
pprint({"b": [1, 2], "a": {"nested": list(range(30))}}, width=60)
rows = list(csv.reader(io.StringIO('a,b\n1,"x, ""y"""\n')))
out = io.StringIO()
csv.writer(out).writerows([["p", 'q"r'], [1, "s,t"]])
print(rows, repr(out.getvalue()), [dict(r) for r in csv.DictReader(io.StringIO("k,v\n1,2\n"))])
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha256(b"").hexdigest()[:16], hashlib.sha1(b"x").hexdigest(), base64.b64encode(b"hello\xff"), base64.b64decode("aGk="), binascii.hexlify(b"\x01\xab"), zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.decompress(zlib.compress(b"data" * 50)) == b"data" * 50)
