# What open and closed files of every kind say to what they cannot do: the type of the error and its words.
import io
import os

path = "/tmp/tauraro_refusals_" + str(os.getpid())


def made(kind):
    if kind == "text in memory":
        return io.StringIO("ab\ncd\n")
    if kind == "bytes in memory":
        return io.BytesIO(b"ab\ncd\n")
    with open(path, "wb") as f:
        f.write(b"ab\ncd\n")
    return open(path, kind)


calls = [
    ("read", lambda f: f.read()), ("read str", lambda f: f.read("a")), ("read -2", lambda f: f.read(-2)), ("readline", lambda f: f.readline()),
    ("readline str", lambda f: f.readline("a")), ("readlines", lambda f: f.readlines()), ("next", lambda f: next(iter(f))),
    ("write str", lambda f: f.write("x")), ("write bytes", lambda f: f.write(b"x")), ("writelines", lambda f: f.writelines([])),
    ("writelines int", lambda f: f.writelines(5)), ("seek", lambda f: f.seek(0)), ("seek str", lambda f: f.seek("a")), ("seek -1", lambda f: f.seek(-1)),
    ("seek whence", lambda f: f.seek(0, 9)), ("seek whence str", lambda f: f.seek(0, "a")), ("tell", lambda f: f.tell()),
    ("truncate", lambda f: f.truncate()), ("truncate -1", lambda f: f.truncate(-1)), ("flush", lambda f: f.flush()), ("fileno", lambda f: f.fileno() > 0),
    ("isatty", lambda f: f.isatty()), ("readable", lambda f: f.readable()), ("writable", lambda f: f.writable()), ("seekable", lambda f: f.seekable()),
    ("enter", lambda f: f.__enter__() is f), ("close", lambda f: f.close()), ("closed", lambda f: f.closed),
]
binary = [("read1", lambda f: f.read1()), ("peek", lambda f: f.peek()), ("readinto", lambda f: f.readinto(bytearray(2))), ("readinto bytes", lambda f: f.readinto(b"ab")),
          ("readinto1", lambda f: f.readinto1(bytearray(2)))]
for kind in ("r", "w", "r+", "a", "rb", "wb", "r+b", "ab", "text in memory", "bytes in memory"):
    for close in (False, True):
        for name, call in calls + (binary if "b" in kind and "memory" not in kind else []):
            f = made(kind)
            if close:
                f.close()
            try:
                print(kind, close, name, call(f))
            except (OSError, ValueError, TypeError, AttributeError) as e:
                print(kind, close, name, type(e).__name__, e)
            f.close()
with open(path, "r+") as f:
    print(type(f.buffer).__name__)
os.remove(path)
