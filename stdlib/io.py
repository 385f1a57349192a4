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
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
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
    def __init__(self, raw):
        self._file = raw

    def _need_read(self):
        if self._file._check_open() and not self._file._can_read():
            raise _unsupported("read")

    def _need_write(self):
        if self._file._check_open() and not self._file._can_write():
            raise _unsupported("write")

    def read(self, size=-1, /):
        self._need_read()
        return self._file._read_bytes(-1 if size is None else _index(size))

    def read1(self, size=-1, /):
        self._need_read()
        return self._file._read1(_index(size))

    def peek(self, size=0, /):
        self._need_read()
        return self._file._peek()

    def readinto(self, buffer, /):
        self._need_read()
        return self._file._readinto(buffer)

    def readinto1(self, buffer, /):
        return self.readinto(buffer)

    def readline(self, size=-1, /):
        self._need_read()
        return self._file._readline_bytes(-1 if size is None else _index(size))

    def readlines(self, hint=-1, /):
        self._need_read()
        limit = -1 if hint is None else hint
        lines = []
        total = 0
        while True:
            line = self._file._readline_bytes(-1)
            if not line:
                break
            lines.append(line)
            total += len(line)
            if 0 < limit < total:
                break
        return lines

    def write(self, data, /):
        self._need_write()
        if hasattr(data, "_is_buffer_"):
            return self._file._write_bytes(data.tobytes())
        return self._file._write_bytes(data)

    def writelines(self, lines, /):
        self._need_write()
        for line in lines:
            self._file._write_bytes(line)

    def seek(self, offset, whence=0, /):
        self._file._check_open()
        if whence < 0 or whence > 2:
            raise ValueError("whence value " + str(whence) + " unsupported")
        return self._file._seek(_index(offset), _index(whence))

    def tell(self):
        return self._file.tell()

    def truncate(self, pos=None, /):
        self._need_write()
        return self._file._truncate(-1 if pos is None else _index(pos))

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()

    def detach(self):
        return self

    def fileno(self):
        return self._file.fileno()

    def isatty(self):
        return self._file.isatty()

    def readable(self):
        self._file._check_open()
        return self._file._can_read()

    def writable(self):
        self._file._check_open()
        return self._file._can_write()

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
        self._need_read()
        while True:
            line = self._file._readline_bytes(-1)
            if not line:
                break
            yield line

    def __next__(self):
        self._need_read()
        line = self._file._readline_bytes(-1)
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._file._check_open()
        return self

    def __exit__(self, kind, value, traceback):
        self._file.close()

    def __repr__(self):
        return "<_io." + type(self).__name__ + " name=" + repr(self._file.name) + ">"


@type_name("_io.BufferedReader")
class BufferedReader(_BinaryFile):
    pass


@type_name("_io.BufferedWriter")
class BufferedWriter(_BinaryFile):
    pass


@type_name("_io.BufferedRandom")
class BufferedRandom(_BinaryFile):
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
        self._check()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '" + type(s).__name__ + "'")
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

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        self._join()
        return self._text

    def read(self, size=-1, /):
        self._check()
        start = self._at()
        if size is None or size < 0:
            end = len(self._text)
        else:
            end = min(start + size, len(self._text))
        if start >= end:
            return ""
        self._pos = end
        return self._text[start:end]

    def readline(self, size=-1, /):
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
        if size is not None and 0 <= size < end - start:
            end = start + size
        self._pos = end
        return self._text[start:end]

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                break
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint < total:
                break
        return lines

    def seek(self, pos, whence=0, /):
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
        self._check()
        at = self._at()
        size = at if pos is None else pos
        if size < 0:
            raise ValueError("Negative size value " + str(size))
        self._text = self._text[:size]
        return size

    def flush(self):
        self._check()

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
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if hasattr(data, "_is_buffer_"):
            return self.write(data.tobytes())
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

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return _View(self._data)

    def read(self, size=-1, /):
        self._check()
        start = self._pos
        if size is None or size < 0:
            end = len(self._data)
        else:
            end = min(start + size, len(self._data))
        if start >= end:
            return b""
        self._pos = end
        return bytes(self._data[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        return self.readinto(buffer)

    def readline(self, size=-1, /):
        self._check()
        start = self._pos
        if start >= len(self._data):
            return b""
        end = self._data.find(b"\n", start) + 1
        if end == 0:
            end = len(self._data)
        if size is not None and 0 <= size < end - start:
            end = start + size
        self._pos = end
        return bytes(self._data[start:end])

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                break
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def seek(self, pos, whence=0, /):
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
        self._check()
        at = self._pos if size is None else size
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
