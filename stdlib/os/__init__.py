"""os: files, folders, processes and the environment, on POSIX."""

from collections import namedtuple
from os import path


@native("tau_os_getcwd")
def getcwd() -> str: ...
@native("tau_os_chdir")
def _chdir(path: str) -> None: ...
@native("tau_os_listdir")
def _listdir(path: str) -> list[str]: ...
@native("tau_os_mkdir")
def _mkdir(path: str, mode: int) -> None: ...
@native("tau_os_remove")
def _remove(path: str) -> None: ...
@native("tau_os_rmdir")
def _rmdir(path: str) -> None: ...
@native("tau_os_rename")
def _rename(src: str, dst: str) -> None: ...
@native("tau_os_link")
def _link(src: str, dst: str, symbolic: bool) -> None: ...
@native("tau_os_readlink")
def _readlink(path: str) -> str: ...
@native("tau_os_chmod")
def _chmod(path: str, mode: int) -> None: ...
@native("tau_os_utime")
def _utime(path: str, access: float, modified: float) -> None: ...
@native("tau_os_access", raises=False)
def _access(path: str, mode: int) -> bool: ...
@native("tau_os_environ")
def _environ() -> list[str]: ...
@native("tau_os_putenv")
def _putenv(key: str, value: str) -> None: ...
@native("tau_os_unsetenv")
def _unsetenv(key: str) -> None: ...
@native("tau_os_kind", raises=False)
def _kind(path: str, follow: bool) -> int: ...
@native("tau_os_stat")
def _stat(path: str, follow: bool) -> list[int]: ...
@native("tau_os_fstat")
def _fstat(fd: int) -> list[int]: ...
@native("tau_os_getpid", raises=False)
def getpid() -> int: ...
@native("tau_os_getppid", raises=False)
def getppid() -> int: ...
@native("tau_os_getuid", raises=False)
def getuid() -> int: ...
@native("tau_os_cpu_count", raises=False)
def cpu_count() -> int: ...
@native("tau_os_urandom")
def urandom(size: int) -> bytes: ...
@native("tau_os_isatty", raises=False)
def isatty(fd: int) -> bool: ...
@native("tau_os_close")
def close(fd: int) -> None: ...
@native("tau_os_open")
def _open(path: str, flags: int, mode: int) -> int: ...
@native("tau_os_write")
def _write(fd: int, data: object) -> int: ...
@native("tau_os_read")
def read(fd: int, n: int) -> bytes: ...
@native("tau_os_pipe")
def _pipe() -> list[int]: ...
@native("tau_os_exit")
def _exit(status: int) -> None: ...
@native("tau_os_strerror")
def strerror(code: int) -> str: ...
@native("tau_os_umask", raises=False)
def umask(mask: int) -> int: ...
@native("tau_os_terminal_size")
def _terminal_size(fd: int) -> list[int]: ...
@native("tau_os_kill")
def kill(pid: int, signal: int) -> None: ...
@native("tau_os_geteuid", raises=False)
def geteuid() -> int: ...
@native("tau_os_getgid", raises=False)
def getgid() -> int: ...
@native("tau_os_getegid", raises=False)
def getegid() -> int: ...
@native("tau_os_fsync")
def fsync(fd: int) -> None: ...
@native("tau_os_ftruncate")
def ftruncate(fd: int, length: int) -> None: ...
@native("tau_os_lseek")
def lseek(fd: int, position: int, whence: int) -> int: ...
@native("tau_os_dup")
def dup(fd: int) -> int: ...
@native("tau_os_dup2")
def _dup2(fd: int, fd2: int) -> int: ...
@native("tau_os_system")
def system(command: str) -> int: ...
@native("tau_os_uname")
def _uname() -> list[str]: ...
@native("tau_os_times")
def _times() -> list[float]: ...


name = "posix"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"
defpath = "/bin:/usr/bin"

EX_OK = 0
EX_USAGE = 64
EX_DATAERR = 65
EX_NOINPUT = 66
EX_UNAVAILABLE = 69
EX_SOFTWARE = 70
EX_OSERR = 71
EX_CANTCREAT = 73
EX_IOERR = 74
EX_NOPERM = 77
EX_CONFIG = 78

F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
O_RDONLY = 0
O_WRONLY = 1
O_RDWR = 2
O_CREAT = 0o100
O_EXCL = 0o200
O_TRUNC = 0o1000
O_APPEND = 0o2000
O_NONBLOCK = 0o4000
O_CLOEXEC = 0o2000000
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

error = OSError


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, "__fspath__"):
        text = path.__fspath__()
        if not isinstance(text, (str, bytes)):
            raise TypeError("expected " + type(path).__name__ + ".__fspath__() to return str or bytes, not " + type(text).__name__)
        return text
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


def fsencode(filename):
    text = fspath(filename)
    if isinstance(text, str):
        return text.encode("utf-8", "surrogateescape")
    return text


def fsdecode(filename):
    text = fspath(filename)
    if isinstance(text, bytes):
        return text.decode("utf-8", "surrogateescape")
    return text


def _text(path, function, kinds="string, bytes or os.PathLike", argument="path"):
    """A path argument as a str."""
    if isinstance(path, str):
        return path
    if not isinstance(path, bytes) and not hasattr(path, "__fspath__"):
        raise TypeError(f"{function}: {argument} should be {kinds}, not {type(path).__name__}")
    return fsdecode(path)


class PathLike:
    def __fspath__(self):
        raise NotImplementedError


# ---- folders and files

def chdir(path):
    _chdir(_text(path, "chdir", "string, bytes, os.PathLike or integer"))


def listdir(path="."):
    return _listdir("." if path is None else _text(path, "listdir",
                                                   "string, bytes, os.PathLike, integer or None"))


def mkdir(path, mode=0o777):
    _mkdir(_text(path, "mkdir"), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    text = fsdecode(name)
    head, tail = path.split(text)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, mode, exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        _mkdir(text, mode)
    except OSError:
        if not exist_ok or not path.isdir(text):
            raise


def remove(path):
    _remove(_text(path, "remove"))


def unlink(path):
    _remove(_text(path, "unlink"))


def rmdir(path):
    _rmdir(_text(path, "rmdir"))


def removedirs(name):
    text = _text(name, "rmdir")
    _rmdir(text)
    head, tail = path.split(text)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            _rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst):
    _rename(_text(src, "rename", argument="src"), _text(dst, "rename", argument="dst"))


def replace(src, dst):
    _rename(_text(src, "replace", argument="src"), _text(dst, "replace", argument="dst"))


def renames(old, new):
    head, tail = path.split(fsdecode(new))
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


def link(src, dst):
    _link(_text(src, "link", argument="src"), _text(dst, "link", argument="dst"), False)


def symlink(src, dst, target_is_directory=False):
    _link(_text(src, "symlink", argument="src"), _text(dst, "symlink", argument="dst"), True)


def readlink(path):
    return _readlink(_text(path, "readlink"))


def chmod(path, mode):
    _chmod(_text(path, "chmod", "string, bytes, os.PathLike or integer"), mode)


def utime(path, times=None):
    text = _text(path, "utime", "string, bytes, os.PathLike or integer")
    if times is None:
        _utime(text, -1.0, -1.0)
    else:
        _utime(text, float(times[0]), float(times[1]))


def access(path, mode):
    return _access(_text(path, "access"), mode)


class stat_result:
    def __init__(self, v):
        self.st_mode = v[0]
        self.st_ino = v[1]
        self.st_dev = v[2]
        self.st_nlink = v[3]
        self.st_uid = v[4]
        self.st_gid = v[5]
        self.st_size = v[6]
        self.st_atime_ns = v[7]
        self.st_mtime_ns = v[8]
        self.st_ctime_ns = v[9]
        self.st_atime = v[7] / 1000000000
        self.st_mtime = v[8] / 1000000000
        self.st_ctime = v[9] / 1000000000
        self.st_blocks = v[10]
        self.st_blksize = v[11]

    def _tuple(self):
        return (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size,
                self.st_atime_ns // 1000000000, self.st_mtime_ns // 1000000000, self.st_ctime_ns // 1000000000)

    def __len__(self):
        return 10

    def __getitem__(self, index):
        return self._tuple()[index]

    def __iter__(self):
        return iter(self._tuple())

    def __eq__(self, other):
        return isinstance(other, stat_result) and self._tuple() == other._tuple()

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
                 "st_ctime")
        values = self._tuple()
        parts = []
        for i in range(10):
            parts.append(names[i] + "=" + str(values[i]))
        return "os.stat_result(" + ", ".join(parts) + ")"


def stat(path, *, follow_symlinks=True):
    if isinstance(path, int):
        return stat_result(_fstat(path))
    return stat_result(_stat(_text(path, "stat", "string, bytes, os.PathLike or integer"), follow_symlinks))


def lstat(path):
    return stat_result(_stat(_text(path, "lstat"), False))


def fstat(fd):
    return stat_result(_fstat(fd))


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return _kind(self.path, follow_symlinks) & 3 == 2

    def is_file(self, *, follow_symlinks=True):
        return _kind(self.path, follow_symlinks) & 3 == 1

    def is_symlink(self):
        return _kind(self.path, False) & 4 != 0

    def stat(self, *, follow_symlinks=True):
        return stat_result(_stat(self.path, follow_symlinks))

    def inode(self):
        return _stat(self.path, False)[1]

    def __repr__(self):
        return "<DirEntry " + repr(self.name) + ">"


class _scandir:
    def __init__(self, folder):
        self._folder = folder
        self._names = _listdir(folder)
        self._names.reverse()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._names:
            raise StopIteration
        return DirEntry(self._folder, self._names.pop())

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def close(self):
        self._names.clear()


def scandir(path="."):
    return _scandir("." if path is None else _text(path, "scandir",
                                                   "string, bytes, os.PathLike, integer or None"))


def walk(top, topdown=True, onerror=None, followlinks=False):
    folder = fsdecode(top)
    try:
        names = _listdir(folder)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = []
    files = []
    for entry in names:
        if _kind(path.join(folder, entry), True) & 3 == 2:
            dirs.append(entry)
        else:
            files.append(entry)
    if topdown:
        yield folder, dirs, files
    for entry in dirs:
        below = path.join(folder, entry)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield folder, dirs, files


# ---- descriptors and processes

def open(path, flags, mode=0o777):
    return _open(_text(path, "open"), flags, mode)


def write(fd, data):
    return _write(fd, data)


def dup2(fd, fd2, inheritable=True):
    return _dup2(fd, fd2)


def truncate(path, length):
    fd = _open(_text(path, "truncate", "string, bytes, os.PathLike or integer"), O_WRONLY, 0)
    try:
        ftruncate(fd, length)
    finally:
        close(fd)


def getcwdb():
    return fsencode(getcwd())


uname_result = namedtuple("uname_result", "sysname nodename release version machine")
times_result = namedtuple("times_result", "user system children_user children_system elapsed")


def uname():
    return uname_result(*_uname())


def times():
    return times_result(*_times())


def fdopen(fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
    import io
    return io.open(fd, mode, buffering, encoding, errors, newline)


def pipe():
    ends = _pipe()
    return ends[0], ends[1]


class terminal_size:
    def __init__(self, size):
        self.columns = size[0]
        self.lines = size[1]

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.columns, self.lines)[index]

    def __iter__(self):
        yield self.columns
        yield self.lines

    def __repr__(self):
        return "os.terminal_size(columns=" + str(self.columns) + ", lines=" + str(self.lines) + ")"


def get_terminal_size(fd=1):
    return terminal_size(_terminal_size(fd))


class _Environ:
    """os.environ: a mapping whose changes reach the process."""
    _match_as_mapping_ = True

    def __init__(self):
        self._data = {}
        pairs = _environ()
        i = 0
        while i < len(pairs):
            self._data[pairs[i]] = pairs[i + 1]
            i += 2

    def _check(self, text):
        if not isinstance(text, str):
            raise TypeError("str expected, not " + type(text).__name__)
        return text

    def __getitem__(self, key):
        return self._data[self._check(key)]

    def __setitem__(self, key, value):
        _putenv(self._check(key), self._check(value))
        self._data[key] = value

    def __delitem__(self, key):
        if self._check(key) not in self._data:
            raise KeyError(key)
        _unsetenv(key)
        del self._data[key]

    def __contains__(self, key):
        return key in self._data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def get(self, key, default=None):
        return self._data.get(self._check(key), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def setdefault(self, key, value):
        if self._check(key) not in self._data:
            self[key] = value
        return self._data[key]

    def pop(self, key, *default):
        if self._check(key) not in self._data:
            if default:
                return default[0]
            raise KeyError(key)
        value = self._data[key]
        del self[key]
        return value

    def popitem(self):
        if not self._data:
            raise KeyError
        for key in self._data:
            break
        return key, self.pop(key)

    def clear(self):
        for key in list(self._data):
            del self[key]

    def update(self, other=(), /, **names):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key in names:
            self[key] = names[key]

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    def __or__(self, other):
        return {**self._data, **other}

    def __ror__(self, other):
        return {**other, **self._data}

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return dict(self._data)

    def __repr__(self):
        return "environ(" + repr(self._data) + ")"


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    _putenv(key, value)


def unsetenv(key):
    _unsetenv(key)


def getlogin():
    return environ.get("LOGNAME", environ.get("USER", ""))
