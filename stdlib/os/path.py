"""os.path on POSIX: text functions are written here, the rest asks the system through os's natives."""

__name__ = "posixpath"


@native("tau_os_kind", raises=False)
def _kind(path: str, follow: bool) -> int: ...
@native("tau_os_stat")
def _stat(path: str, follow: bool) -> list[int]: ...
@native("tau_os_getcwd")
def _getcwd() -> str: ...
@native("tau_os_home")
def _home(user: str) -> str: ...
@native("tau_os_realpath")
def _realpath(path: str) -> str: ...
@native("tau_os_getenv")
def _getenv(key: str) -> str: ...
@native("tau_os_hasenv", raises=False)
def _hasenv(key: str) -> bool: ...


curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
altsep = None
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
supports_unicode_filenames = False


def _text(path):
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode("utf-8", "surrogateescape")
    if hasattr(path, "__fspath__"):
        return path.__fspath__()
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


def join(a, *p):
    path = _text(a)
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(part, "__fspath__"):
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}")
        b = _text(part)
        if b.startswith("/"):
            path = b
        elif not path or path.endswith("/"):
            path = path + b
        else:
            path = path + "/" + b
    return path


def split(p):
    path = _text(p)
    i = path.rfind("/") + 1
    head, tail = path[:i], path[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    path = _text(p)
    return path[path.rfind("/") + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    path = _text(p)
    slash = path.rfind("/")
    dot = path.rfind(".")
    if dot > slash:
        i = slash + 1
        while i < dot:
            if path[i] != ".":
                return path[:dot], path[dot:]
            i += 1
    return path, ""


def splitdrive(p):
    return "", _text(p)


def isabs(s):
    return _text(s).startswith("/")


def normcase(s):
    return _text(s)


def normpath(path):
    text = _text(path)
    if not text:
        return "."
    slashes = 0
    if text.startswith("/"):
        slashes = 2 if text.startswith("//") and not text.startswith("///") else 1
    parts = []
    for part in text.split("/"):
        if part == "" or part == ".":
            continue
        if part != ".." or (slashes == 0 and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    text = "/" * slashes + "/".join(parts)
    return text if text else "."


def abspath(path):
    text = _text(path)
    if not text.startswith("/"):
        text = join(_getcwd(), text)
    return normpath(text)


def realpath(filename, *, strict=False):
    return _realpath(abspath(filename))


def relpath(path, start=None):
    text = _text(path)
    if not text:
        raise ValueError("no path specified")
    base = abspath("." if start is None else start)
    from_parts = [x for x in base.split("/") if x]
    to_parts = [x for x in abspath(text).split("/") if x]
    n = 0
    while n < len(from_parts) and n < len(to_parts) and from_parts[n] == to_parts[n]:
        n += 1
    parts = [".."] * (len(from_parts) - n) + to_parts[n:]
    if not parts:
        return "."
    return "/".join(parts)


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    n = 0
    while n < len(low) and n < len(high) and low[n] == high[n]:
        n += 1
    return low[:n]


def commonpath(paths):
    texts = [_text(p) for p in paths]
    if not texts:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = texts[0].startswith("/")
    for text in texts:
        if text.startswith("/") != absolute:
            raise ValueError("Can't mix absolute and relative paths")
    lists = [[x for x in text.split("/") if x and x != "."] for text in texts]
    low, high = min(lists), max(lists)
    n = 0
    while n < len(low) and n < len(high) and low[n] == high[n]:
        n += 1
    return ("/" if absolute else "") + "/".join(low[:n])


def expanduser(path):
    text = _text(path)
    if not text.startswith("~"):
        return text
    i = text.find("/", 1)
    if i < 0:
        i = len(text)
    home = _home(text[1:i])
    if not home:
        return text
    home = home.rstrip("/")
    rest = home + text[i:]
    return rest if rest else "/"


def expandvars(path):
    text = _text(path)
    if "$" not in text:
        return text
    parts = []
    i = 0
    n = len(text)
    while i < n:
        if text[i] != "$" or i + 1 == n:
            parts.append(text[i])
            i += 1
            continue
        if text[i + 1] == "{":
            stop = text.find("}", i)
            name = text[i + 2:stop] if stop > 0 else ""
            stop += 1
        else:
            stop = i + 1
            while stop < n and text[stop].isascii() and (text[stop].isalnum() or text[stop] == "_"):
                stop += 1
            name = text[i + 1:stop]
        if name and _hasenv(name):
            parts.append(_getenv(name))
            i = stop
        else:
            parts.append("$")
            i += 1
    return "".join(parts)


def _stated(path, function="stat", kinds="string, bytes, os.PathLike or integer"):
    if not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
        raise TypeError(f"{function}: path should be {kinds}, not {type(path).__name__}")
    return _text(path)


def exists(path):
    if isinstance(path, int):
        import os
        try:
            os.fstat(path)
        except OSError:
            return False
        return True
    return _kind(_stated(path), True) != 0


def lexists(path):
    return _kind(_stated(path, "lstat", "string, bytes or os.PathLike"), False) != 0


def isfile(path):
    return _kind(_stated(path), True) & 3 == 1


def isdir(s):
    return _kind(_stated(s), True) & 3 == 2


def islink(path):
    return _kind(_stated(path, "lstat", "string, bytes or os.PathLike"), False) & 4 != 0


def ismount(path):
    text = _text(path)
    if islink(text) or not exists(text):
        return False
    here, above = _stat(text, False), _stat(join(text, ".."), False)
    return here[2] != above[2] or here[1] == above[1]


def getsize(filename):
    return _stat(_stated(filename), True)[6]


def getmtime(filename):
    return _stat(_stated(filename), True)[8] / 1000000000


def getatime(filename):
    return _stat(_stated(filename), True)[7] / 1000000000


def getctime(filename):
    return _stat(_stated(filename), True)[9] / 1000000000


def samefile(f1, f2):
    a, b = _stat(_stated(f1), True), _stat(_stated(f2), True)
    return a[1] == b[1] and a[2] == b[2]
