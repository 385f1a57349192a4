"""io: files in memory, and the binary file classes that open() gives."""

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class UnsupportedOperation(OSError, ValueError):
    pass


TextIOWrapper = _TextFile
open = open


class IOBase:
    """What the streams that programs write themselves inherit."""

    def _check_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return hasattr(self, "_closed")

    def close(self):
        if not self.closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check_closed()

    def seek(self, pos, whence=0, /):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        raise UnsupportedOperation("truncate")

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._check_closed()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readlines(self, hint=-1, /):
        limit = _size_or_all(hint)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < limit < total:
                break
        return lines

    def writelines(self, lines, /):
        self._check_closed()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, kind, value, traceback):
        self.close()


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    def detach(self):
        raise UnsupportedOperation("detach")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        raise UnsupportedOperation("detach")


class _BinaryFile(BufferedIOBase):
    """What CPython's three classes of buffered binary files share; each refuses what its file cannot do in its own words."""

    def __init__(self, raw):
        self._file = raw

    def _need_read(self, name, closed):
        if not self._file._can_read():
            raise _unsupported(name)
        if self._file.closed:
            raise ValueError(closed)

    def _need_open(self):
        if self._file.closed:
            raise ValueError("I/O operation on closed file")

    def read(self, size=-1, /):
        if not self._file._can_read():
            raise _unsupported("read")
        n = _size_or_all(size)
        if n < -1:
            raise ValueError("read length must be non-negative or -1")
        if self._file.closed:
            raise ValueError("read of closed file")
        return self._file._read_bytes(n)

    def read1(self, size=-1, /):
        self._need_read("read1", "read of closed file")
        return self._file._read1(_index(size))

    def readinto(self, buffer, /):
        return self._read_into(buffer, "read")

    def readinto1(self, buffer, /):
        return self._read_into(buffer, "read1")

    def _read_into(self, buffer, name):
        if not isinstance(buffer, bytearray) and not hasattr(buffer, "_is_buffer_"):
            raise TypeError("readinto() argument must be read-write bytes-like object, not " + type(buffer).__name__)
        self._need_read(name, "readinto of closed file")
        return self._file._readinto(buffer)

    def readline(self, size=-1, /):
        n = _size_or_all(size)
        self._need_read("read", "readline of closed file")
        return self._file._readline_bytes(n)

    def write(self, data, /):
        if not self._file._can_write():
            raise _unsupported("write")
        if self._file.closed:
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            raise ValueError("write to closed file")
        if hasattr(data, "_is_buffer_"):
            return self._file._write_bytes(data.tobytes())
        return self._file._write_bytes(data)

    def seek(self, offset, whence=0, /):
        whence = _index(whence)
        if whence < 0 or whence > 2:
            raise ValueError("whence value " + str(whence) + " unsupported")
        if self._file.closed:
            raise ValueError("seek of closed file")
        return self._file._seek(_index(offset), whence)

    def tell(self):
        self._need_open()
        return self._file.tell()

    def truncate(self, pos=None, /):
        if self._file.closed:
            raise ValueError("truncate of closed file")
        if not self._file._can_write():
            raise _unsupported("truncate")
        if pos is None:
            return self._file._truncate(self._file.tell())
        return self._file._truncate(_index(pos))

    def flush(self):
        if self._file.closed and self._file._can_write():
            raise ValueError("flush of closed file")
        self._file.flush()

    def close(self):
        self._file.close()

    def detach(self):
        self.flush()
        return self

    def fileno(self):
        return self._file.fileno()

    def isatty(self):
        return self._file.isatty()

    def readable(self):
        return self._can(self._file._can_read())

    def writable(self):
        return self._can(self._file._can_write())

    def _can(self, does):
        if does:
            self._need_open()
        return does

    def seekable(self):
        return self._file.seekable()

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return self._file.name

    @property
    def mode(self):
        return self._file.mode

    @property
    def raw(self):
        return self

    def __iter__(self):
        self._file._check_open()
        return self._lines()

    def _lines(self):
        self._need_read("read", "readline of closed file")
        while True:
            line = self._file._readline_bytes(-1)
            if not line:
                break
            yield line

    def __enter__(self):
        self._file._check_open()
        return self

    def __exit__(self, kind, value, traceback):
        self._file.close()

    def __repr__(self):
        return "<_io." + type(self).__name__ + " name=" + repr(self._file.name) + ">"


class _Peeking(_BinaryFile):
    def peek(self, size=0, /):
        self._need_read("peek", "peek of closed file")
        return self._file._peek()


@type_name("_io.BufferedReader")
class BufferedReader(_Peeking):
    pass


@type_name("_io.BufferedWriter")
class BufferedWriter(_BinaryFile):
    pass


@type_name("_io.BufferedRandom")
class BufferedRandom(_Peeking):
    pass


@type_name("_io.StringIO")
class StringIO(TextIOBase):
    """Text in memory: parts written at the end are kept apart and joined when somebody looks."""

    def __init__(self, initial_value="", newline="\n"):
        self._text = ""
        self._pos = 0
        self._parts = [""]
        self._parts.clear()
        self._newline = newline
        self._open = True
        if initial_value is not None:
            if not isinstance(initial_value, str):
                raise TypeError("initial_value must be str or None, not " + type(initial_value).__name__)
            self._text = self._translate(initial_value)

    def _translate(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline == "\r" or self._newline == "\r\n":
            return text.replace("\n", self._newline)
        return text

    def _check(self):
        if not self._open:
            raise ValueError("I/O operation on closed file")

    def _join(self):
        if self._parts:
            self._text = self._text + "".join(self._parts)
            self._parts.clear()

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '" + type(s).__name__ + "'")
        self._check()
        text = s if self._newline == "\n" else self._translate(s)
        n = len(text)
        if n == 0:
            return 0
        if self._pos < 0:
            self._parts.append(text)
            return len(s)
        self._join()
        if self._pos == len(self._text):
            self._parts.append(text)
            self._pos = -1
        elif self._pos > len(self._text):
            self._text = self._text + "\0" * (self._pos - len(self._text)) + text
            self._pos += n
        else:
            self._text = self._text[:self._pos] + text + self._text[self._pos + n:]
            self._pos += n
        return len(s)

    def _at(self):
        self._join()
        if self._pos < 0:
            self._pos = len(self._text)
        return self._pos

    def getvalue(self):
        self._check()
        self._join()
        return self._text

    def read(self, size=-1, /):
        n = _size_or_all(size)
        self._check()
        start = self._at()
        end = len(self._text) if n < 0 else min(start + n, len(self._text))
        if start >= end:
            return ""
        self._pos = end
        return self._text[start:end]

    def readline(self, size=-1, /):
        n = _size_or_all(size)
        self._check()
        start = self._at()
        if start >= len(self._text):
            return ""
        if self._newline is None or self._newline == "\n" or self._newline == "":
            end = self._text.find("\n", start) + 1
            if self._newline == "":
                cr = self._text.find("\r", start) + 1
                if cr > 0 and (end == 0 or cr < end):
                    end = cr + 1 if self._text[cr:cr + 1] == "\n" else cr
        else:
            at = self._text.find(self._newline, start)
            end = at + len(self._newline) if at >= 0 else 0
        if end == 0:
            end = len(self._text)
        if 0 <= n < end - start:
            end = start + n
        self._pos = end
        return self._text[start:end]

    def seek(self, pos, whence=0, /):
        pos, whence = _index(pos), _index(whence)
        self._check()
        at = self._at()
        if whence == 0:
            if pos < 0:
                raise ValueError("Negative seek position " + str(pos))
            self._pos = pos
        elif whence == 1:
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            self._pos = at
        elif whence == 2:
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            self._pos = len(self._text)
        else:
            raise ValueError("Invalid whence (" + str(whence) + ", should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check()
        return self._at()

    def truncate(self, pos=None, /):
        size = _size_or_all(pos)
        self._check()
        if pos is None:
            size = self._at()
        else:
            self._at()
        if size < 0:
            raise ValueError("Negative size value " + str(size))
        self._text = self._text[:size]
        return size

    def flush(self):
        pass

    def close(self):
        self._open = False
        self._text = ""
        self._parts.clear()

    @property
    def closed(self):
        return not self._open

    @property
    def line_buffering(self):
        return False

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __iter__(self):
        self._check_closed()
        return self._lines()

    def _lines(self):
        while True:
            line = self.readline()
            if not line:
                break
            yield line


@type_name("memoryview")
class _View:
    """What getbuffer() gives: the octets themselves, to look at and to change."""
    _is_buffer_ = True

    def __init__(self, data):
        self.obj = data

    @property
    def nbytes(self):
        return len(self.obj)

    def __len__(self):
        return len(self.obj)

    def __getitem__(self, index):
        return self.obj[index]

    def __setitem__(self, index, value):
        if isinstance(index, slice) and len(self.obj[index]) != len(value):
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        self.obj[index] = value

    def __iter__(self):
        return iter(self.obj)

    def __eq__(self, other):
        return self.obj == (other.obj if isinstance(other, _View) else other)

    def tobytes(self):
        return bytes(self.obj)

    def tolist(self):
        return list(self.obj)

    def hex(self):
        return self.obj.hex()

    def release(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        pass


@type_name("_io.BytesIO")
class BytesIO(BufferedIOBase):
    """Octets in memory, over a bytearray."""

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._data = bytearray() if initial_bytes is None else bytearray(initial_bytes)
        self._pos = 0
        self._open = True

    def _check(self):
        if not self._open:
            raise ValueError("I/O operation on closed file.")

    def write(self, data, /):
        self._check()
        if hasattr(data, "_is_buffer_"):
            return self.write(data.tobytes())
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("a bytes-like object is required, not '" + type(data).__name__ + "'")
        n = len(data)
        if n == 0:
            return 0
        at = self._pos
        size = len(self._data)
        if at == size:
            self._data.extend(data)
        else:
            if at > size:
                self._data.extend(bytes(at - size))
            self._data[at:at + n] = data
        self._pos = at + n
        return n

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return _View(self._data)

    def read(self, size=-1, /):
        n = _size_or_all(size)
        self._check()
        start = self._pos
        end = len(self._data) if n < 0 else min(start + n, len(self._data))
        if start >= end:
            return b""
        self._pos = end
        return bytes(self._data[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        if not isinstance(buffer, bytearray) and not hasattr(buffer, "_is_buffer_"):
            raise TypeError("readinto() argument must be read-write bytes-like object, not " + type(buffer).__name__)
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        return self.readinto(buffer)

    def readline(self, size=-1, /):
        n = _size_or_all(size)
        self._check()
        start = self._pos
        if start >= len(self._data):
            return b""
        end = self._data.find(b"\n", start) + 1
        if end == 0:
            end = len(self._data)
        if 0 <= n < end - start:
            end = start + n
        self._pos = end
        return bytes(self._data[start:end])

    def readlines(self, hint=-1, /):
        if hint is not None and not hasattr(hint, "__index__"):
            raise TypeError("integer argument expected, got '" + type(hint).__name__ + "'")
        limit = _size_or_all(hint)
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                break
            lines.append(line)
            total += len(line)
            if 0 < limit <= total:
                break
        return lines

    def seek(self, pos, whence=0, /):
        pos, whence = _index(pos), _index(whence)
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError("negative seek value " + str(pos))
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._data) + pos)
        else:
            raise ValueError("invalid whence (" + str(whence) + ", should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, size=None, /):
        at = _size_or_all(size)
        self._check()
        if size is None:
            at = self._pos
        if at < 0:
            raise ValueError("negative size value " + str(at))
        if at < len(self._data):
            del self._data[at:]
        return at

    def flush(self):
        self._check()

    def close(self):
        self._open = False
        self._data = bytearray()

    @property
    def closed(self):
        return not self._open

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __iter__(self):
        self._check()
        while True:
            line = self.readline()
            if not line:
                break
            yield line

    def __enter__(self):
        self._check()
        return self
