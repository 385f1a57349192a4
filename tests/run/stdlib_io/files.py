# open(): text, binary, append, iteration, seek, errors, encodings.
import os

path = f"files_test_{os.getpid()}.tmp"
try:
    with open(path, "w") as f:
        print(f.write("first\n"), f.write("sécond →\n"), f.name == path, f.mode, f.closed)
        f.writelines(["third\n", "fourth"])
        print("printed", 5, file=f)
    print(f.closed)
    with open(path) as f:
        print([line for line in f])
    with open(path, encoding="utf-8") as f:
        print(repr(f.readline()), repr(f.read(3)), repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
    with open(path, "rb") as f:
        data = f.read()
        print(data, f.seek(2), f.read(4), f.tell(), f.seek(-3, 2), f.read())
    with open(path, "a") as f:
        f.write("appended\n")
    print(open(path).read().splitlines()[-1], len(open(path).readlines()), os.path.getsize(path), os.path.exists(path), os.path.isfile(path))
    with open(path, "r+") as f:
        f.write("FIRST")
        f.seek(0)
        print(repr(f.readline()))
    with open(path, "wb") as f:
        print(f.write(b"\x00\xff\r\nx"), f.tell())
    with open(path, "rb") as f:
        print(list(f), f.read())
    with open(path, "w", newline="") as f:
        f.write("a\r\nb\rc\n")
    print(repr(open(path).read()), repr(open(path, newline="").read()), open(path, "rb").read())
    try:
        open(path, "x")
    except FileExistsError as e:
        print(e.errno, e.strerror)
    with open(path, "wb") as f:
        f.write(b"ok \xff")
    try:
        open(path, encoding="utf-8").read()
    except UnicodeDecodeError as e:
        print(e)
    print(ascii(open(path, encoding="utf-8", errors="replace").read()), ascii(open(path, encoding="latin-1").read()))
    f = open(path, "w")
    for g in (lambda: f.read(), lambda: f.write(5), lambda: f.write(b"x")):
        try:
            g()
        except (OSError, TypeError) as e:
            print(type(e).__name__, e)
    f.close()
    try:
        f.write("x")
    except ValueError as e:
        print(e)
finally:
    os.remove(path)
print(os.path.exists(path))
for mode in ("q", "rw", "rbt"):
    try:
        open(path, mode)
    except ValueError as e:
        print(e)
try:
    open("no/such/file.txt")
except FileNotFoundError as e:
    print(e)
