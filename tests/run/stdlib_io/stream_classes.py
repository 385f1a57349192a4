import io
import os


class Upper(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, s):
        self.parts.append(s.upper())
        return len(s)


class Countdown(io.RawIOBase):
    def __init__(self, n):
        self.n = n

    def readable(self):
        return True

    def readline(self, size=-1):
        self.n -= 1
        return b"%d\n" % self.n if self.n >= 0 else b""


with Upper() as up:
    print("hello", 1, file=up)
    up.writelines(["a", "b"])
    print(up.parts, up.readable(), up.writable(), up.seekable(), up.isatty(), up.closed)
print(up.closed, isinstance(up, io.IOBase), isinstance(up, io.RawIOBase))
for action in (lambda: up.flush(), lambda: up.fileno(), lambda: up.seek(0), lambda: Upper().detach(), lambda: io.StringIO().detach(),
               lambda: up.__enter__()):
    try:
        print(action())
    except ValueError as e:
        print(type(e).__name__, e)
print(list(Countdown(3)), Countdown(2).readlines())
s = io.StringIO("a\nb")
print(s.encoding, s.errors, s.newlines, isinstance(s, io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), type(s), type(io.BytesIO()))
buffer = bytearray(4)
print(io.BytesIO(b"xy").readinto1(buffer), buffer)

path = f"/tmp/_tau_tell_{os.getpid()}"
with open(path, "w") as f:
    f.write("one\ntwo\nthree\n")
with open(path) as f:
    print(f.tell(), next(f))
    try:
        f.tell()
    except OSError as e:
        print(e)
    f.seek(4)
    print(f.readline())
    for line in f:
        pass
    print(f.tell())
with open(path, "rb") as f:
    for line in f:
        print(line, f.tell())
os.remove(path)
