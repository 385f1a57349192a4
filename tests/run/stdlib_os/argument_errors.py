import os
import time

for action in (
    lambda: os.path.join("a", 5),
    lambda: os.path.join(5, "a"),
    lambda: os.path.exists(None),
    lambda: os.path.isdir(2.5),
    lambda: os.path.islink([]),
    lambda: os.path.getsize(None),
    lambda: os.listdir(5.5),
    lambda: os.mkdir(None),
    lambda: os.remove(3),
    lambda: os.rename("a", 1),
    lambda: os.getenv(5),
    lambda: os.environ.get(b"x"),
    lambda: time.sleep("a"),
    lambda: time.sleep(-1),
    lambda: time.gmtime("a"),
    lambda: os.dup(-1),
):
    try:
        print(action())
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)

before = dict(os.environ)
os.environ.update({"TAU_A": "1"}, TAU_B="2")
os.environ |= {"TAU_C": "3"}
print(os.environ["TAU_A"], os.environ["TAU_B"], os.getenv("TAU_C"), (os.environ | {"TAU_D": "4"})["TAU_D"], "TAU_D" in os.environ)
os.environ.clear()
print(len(os.environ), os.environ == {})
os.environ.update(before)
print(os.system("exit 3") >> 8, os.EX_OK, os.getcwdb() == os.getcwd().encode(), os.geteuid() >= 0, len(os.times()), os.uname().sysname)
path = f"/tmp/_tau_fd_{os.getpid()}"
fd = os.open(path, os.O_RDWR | os.O_CREAT)
os.write(fd, b"hello world")
print(os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.lseek(fd, -5, os.SEEK_END), os.read(fd, 9))
os.ftruncate(fd, 4)
os.fsync(fd)
copy = os.dup(fd)
os.close(fd)
os.lseek(copy, 0, 0)
print(os.read(copy, 10))
os.close(copy)
os.truncate(path, 2)
print(os.path.getsize(path))
with os.scandir(os.path.dirname(path)) as entries:
    print(os.path.basename(path) in [e.name for e in entries], next(entries, "end"))
os.remove(path)
