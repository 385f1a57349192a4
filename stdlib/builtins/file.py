"""open() and file objects (runtime-c/include/tau/file.h).

_TextFile is the native file; a binary file (io.py) wraps one. The class is chosen by the mode, so that a constant mode
gives read() the type str or bytes.
"""


@native("tau_file_open")
def _file_open(file: object, mode: str, text: bool, buffering: int, encoding: str, errors: str, newline: str,
               closefd: bool) -> _TextFile: ...
@native("tau_file_std")
def _file_std(fd: int) -> _TextFile: ...


def _unsupported(text):
    import io
    return io.UnsupportedOperation(text)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    _need_argument(mode, "open", " 'mode'")
    _need_text(encoding, "encoding")
    _need_text(errors, "errors")
    _need_text(newline, "newline")
    if "b" in mode:
        return _open_binary(file, mode, buffering, encoding, errors, newline, closefd, opener)
    return _open_text(file, mode, buffering, encoding, errors, newline, closefd, opener)


def _size_or_all(size):
    """How much to read: -1 for None, which is all."""
    if size is None:
        return -1
    if hasattr(size, "__index__"):
        return _index(size)
    raise TypeError("argument should be integer or None, not '" + type(size).__name__ + "'")


def _need_text(x, argument):
    if x is not None and not isinstance(x, str):
        raise TypeError("open() argument '" + argument + "' must be str or None, not " + type(x).__name__)


def _open_path(file, opener, mode):
    if opener is not None:
        return opener(file, _open_flags(mode))
    if isinstance(file, (str, bytes, int)):
        return file
    if hasattr(file, "__fspath__"):
        return file.__fspath__()
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(file).__name__)


def _open_flags(mode):
    flags = 2 if "+" in mode else 0 if "r" in mode else 1
    if "w" in mode:
        flags |= 0o1100
    elif "a" in mode:
        flags |= 0o2100
    elif "x" in mode:
        flags |= 0o300
    return flags | 0o2000000


def _open_text(file, mode, buffering, encoding, errors, newline, closefd, opener):
    if newline is not None and newline not in ("", "\n", "\r", "\r\n"):
        raise ValueError("illegal newline value: " + newline)
    if buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    return _file_open(_open_path(file, opener, mode), mode, True, buffering, "" if encoding is None else encoding,
                      "" if errors is None else errors, "?" if newline is None else newline, closefd)


def _open_binary(file, mode, buffering, encoding, errors, newline, closefd, opener):
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    import io
    raw = _file_open(_open_path(file, opener, mode), mode, False, buffering, "", "", "", closefd)
    if "+" in mode:
        return io.BufferedRandom(raw)
    if "r" in mode:
        return io.BufferedReader(raw)
    return io.BufferedWriter(raw)


@native_type("tau_file", id="FILE")
@type_name("_io.TextIOWrapper")
class _TextFile:
    @native("tau_file_read")
    def _read(self, n: int) -> str: ...
    @native("tau_file_readline")
    def _readline(self, n: int) -> str: ...
    @native("tau_file_write")
    def _write(self, s: str) -> int: ...
    @native("tau_file_write_str")
    def _print(self, x: str) -> None: ...
    @native("tau_file_write_bool")
    def _print(self, x: bool) -> None: ...
    @native("tau_file_write_int")
    def _print(self, x: int) -> None: ...
    @native("tau_file_write_float")
    def _print(self, x: float) -> None: ...
    @native("tau_file_write_value")
    def _print(self, x: object) -> None: ...
    @native("tau_file_read_bytes")
    def _read_bytes(self, n: int) -> bytes: ...
    @native("tau_file_read1")
    def _read1(self, n: int) -> bytes: ...
    @native("tau_file_readline_bytes")
    def _readline_bytes(self, n: int) -> bytes: ...
    @native("tau_file_readinto")
    def _readinto(self, b: bytearray) -> int: ...
    @native("tau_file_peek")
    def _peek(self) -> bytes: ...
    @native("tau_file_write_bytes")
    def _write_bytes(self, data: object) -> int: ...
    @native("tau_file_seek")
    def _seek(self, offset: int, whence: int) -> int: ...
    @native("tau_file_truncate")
    def _truncate(self, size: int) -> int: ...
    @native("tau_file_check_open")
    def _check_open(self) -> bool: ...
    @native("tau_file_ready", raises=False)
    def _ready(self) -> bool: ...                       # open for writing
    @native("tau_file_readable", raises=False)
    def _can_read(self) -> bool: ...
    @native("tau_file_writable", raises=False)
    def _can_write(self) -> bool: ...
    @native("tau_file_by_next", raises=False)
    def _by_next(self, on: bool) -> None: ...           # until the last line, tell() is refused
    @native("tau_file_newlines", raises=False)
    def _newlines(self) -> int: ...
    @native("tau_file_reconfigure")
    def _reconfigure(self, line: int, encoding: str, errors: str, newline: str) -> None: ...

    @native("tau_file_tell")
    def tell(self) -> int: ...
    @native("tau_file_flush")
    def flush(self) -> None: ...
    @native("tau_file_close")
    def close(self) -> None: ...
    @native("tau_file_fileno")
    def fileno(self) -> int: ...
    @native("tau_file_isatty")
    def isatty(self) -> bool: ...
    @native("tau_file_repr")
    def __repr__(self) -> str: ...
    @property
    @native("tau_file_closed", raises=False)
    def closed(self) -> bool: ...
    @property
    @native("tau_file_name")
    def name(self) -> object: ...
    @property
    @native("tau_file_mode")
    def mode(self) -> str: ...
    @property
    @native("tau_file_encoding")
    def encoding(self) -> str: ...
    @property
    @native("tau_file_errors")
    def errors(self) -> str: ...
    @property
    @native("tau_file_line_buffering", raises=False)
    def line_buffering(self) -> bool: ...
    @property
    def buffer(self):
        import io
        if not self._can_read():
            return io.BufferedWriter(self)
        return io.BufferedRandom(self) if self._can_write() else io.BufferedReader(self)
    @property
    def newlines(self):
        met = self._newlines()
        if met == 0:
            return None
        if met == 1:
            return "\n"
        if met == 2:
            return "\r"
        if met == 4:
            return "\r\n"
        if met == 3:
            return "\r", "\n"
        if met == 5:
            return "\n", "\r\n"
        if met == 6:
            return "\r", "\r\n"
        return "\r", "\n", "\r\n"

    def _need_read(self):
        if self._check_open() and not self._can_read():
            raise _unsupported("not readable")

    def _need_write(self):
        if self._check_open() and not self._can_write():
            raise _unsupported("not writable")

    def readable(self):
        return self._can(self._can_read())

    def writable(self):
        return self._can(self._can_write())

    def _can(self, does):
        if does and self.closed:
            raise ValueError("I/O operation on closed file")
        return does

    @native("tau_file_seekable")
    def seekable(self) -> bool: ...

    def read(self, size=-1, /):
        n = _size_or_all(size)
        self._need_read()
        return self._read(n)

    def readline(self, size=-1, /):
        n = _index(size)
        self._need_read()
        return self._readline(n)

    def readlines(self, hint=-1, /):
        limit = _size_or_all(hint)
        self._need_read()
        lines = []
        total = 0
        while True:
            line = self._readline(-1)
            if not line:
                break
            lines.append(line)
            total += len(line)
            if 0 < limit < total:
                break
        return lines

    def write(self, text, /):
        _need_argument(text, "write", "")
        self._need_write()
        return self._write(text)

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def seek(self, cookie, whence=0, /):
        whence = _index(whence)
        if self._check_open() and not self.seekable():
            raise _unsupported("underlying stream is not seekable")
        if whence == 1 and cookie != 0:
            raise _unsupported("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise _unsupported("can't do nonzero end-relative seeks")
        if whence < 0 or whence > 2:
            raise ValueError("invalid whence (" + str(whence) + ", should be 0, 1 or 2)")
        if whence == 0 and cookie < 0:
            raise ValueError("negative seek position " + str(cookie))
        return self._seek(_index(cookie), whence)

    def truncate(self, pos=None, /):
        if self._check_open() and not self._can_write():
            raise _unsupported("truncate")
        return self._truncate(self.tell() if pos is None else _index(pos))

    def reconfigure(self, *, encoding=None, errors=None, newline="?", line_buffering=None, write_through=None):
        self._reconfigure(-1 if line_buffering is None else int(bool(line_buffering)),
                          "" if encoding is None else encoding, "" if errors is None else errors, newline)

    def __iter__(self):
        self._check_open()
        return self._lines()

    def _lines(self):
        self._need_read()
        while True:
            self._by_next(True)
            line = self._readline(-1)
            if not line:
                break
            yield line
        self._by_next(False)

    def __next__(self):
        self._need_read()
        self._by_next(True)
        line = self._readline(-1)
        if not line:
            self._by_next(False)
            raise StopIteration
        return line

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, kind, value, traceback):
        self.close()
