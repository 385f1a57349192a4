# io.StringIO and io.BytesIO.
import io

s = io.StringIO("line one\nline two\nlast")
print(repr(s.read(4)), repr(s.readline()), s.tell(), repr(s.read()), repr(s.read()), s.seek(0), s.readlines())
s.seek(0)
print([line.rstrip() for line in s], s.getvalue() == "line one\nline two\nlast")
w = io.StringIO()
print(w.write("abc"), w.write("def\n"))
w.writelines(["x", "y"])
print(file=w)
print(1, 2, sep="-", file=w)
print(repr(w.getvalue()), w.seek(2), w.write("ZZ"), repr(w.getvalue()), w.truncate(5), repr(w.getvalue()), w.readable(), w.writable(), w.closed)
b = io.BytesIO(b"\x00\x01\x02\n\x03")
print(b.read(2), b.readline(), b.read(), b.seek(-2, 2), b.read(1), b.tell(), b.seek(1), b.write(b"XY"), b.getvalue(), b.seek(1, 1), b.readlines())
with io.StringIO("managed") as m:
    print(m.read())
try:
    m.read()
except ValueError as e:
    print(e)
for f in (lambda: io.StringIO().write(b"x"), lambda: io.BytesIO().write("x"), lambda: io.StringIO(5), lambda: io.BytesIO("x")):
    try:
        f()
    except TypeError as e:
        print(e)
big = io.StringIO()
for i in range(1000):
    big.write(str(i))
print(len(big.getvalue()))
