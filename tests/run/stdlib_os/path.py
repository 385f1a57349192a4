# os.path and a little os.
import os
import os.path

print(os.path.join("a", "b", "c.txt"), os.path.join("a", "/b"), os.path.join("a/", "b"), os.path.join("a", ""), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.split("/x/y/"), os.path.splitext("a/b.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("noext"))
print(os.path.normpath("a//b/../c/."), os.path.isabs("/a"), os.path.isabs("a"), os.path.abspath("/a/../b"), os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b", "/a/c"]), os.path.relpath("/a/b/c", "/a/d"), os.path.expanduser("x"), os.sep, os.linesep == "\n", os.curdir)
folder = f"os_test_{os.getpid()}.tmp"
os.makedirs(os.path.join(folder, "sub", "deep"))
for name in ("b.txt", "a.txt"):
    with open(os.path.join(folder, name), "w") as f:
        f.write(name * 3)
print(sorted(os.listdir(folder)), os.path.isdir(folder), os.path.isfile(folder), os.path.getsize(os.path.join(folder, "a.txt")))
os.rename(os.path.join(folder, "a.txt"), os.path.join(folder, "z.txt"))
for root, dirs, files in os.walk(folder):
    dirs.sort()
    print(root.replace(folder, "F"), dirs, sorted(files))
with os.scandir(folder) as entries:
    print(sorted((e.name, e.is_dir()) for e in entries))
for name in ("b.txt", "z.txt"):
    os.remove(os.path.join(folder, name))
os.removedirs(os.path.join(folder, "sub", "deep"))
print(os.path.exists(folder))
os.environ["TAURARO_TEST"] = "set"
print(os.environ["TAURARO_TEST"], os.getenv("TAURARO_TEST"), os.environ.get("TAURARO_NOT"), os.getenv("TAURARO_NOT", "default"), os.getcwd() == os.path.abspath("."), os.name)
for f in (lambda: os.remove("no-such-file"), lambda: os.listdir("no-such-dir"), lambda: os.environ["TAURARO_NOT"]):
    try:
        f()
    except (OSError, KeyError) as e:
        print(type(e).__name__, e)
