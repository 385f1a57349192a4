"""struct: packed binary data. Formats are interpreted in runtime-c/src/struct.c, whose natives give the message of an
`error` as a str.
"""


@native("tau_struct_size")
def _size(fmt: bytes) -> object: ...
@native("tau_struct_pack")
def _pack(fmt: bytes, args: object, who: str) -> object: ...
@native("tau_struct_unpack")
def _unpack(fmt: bytes, data: object, offset: int) -> object: ...


class error(Exception):
    pass


def _format(fmt):
    if isinstance(fmt, str):
        return fmt.encode("ascii")
    if isinstance(fmt, bytes):
        return fmt
    raise TypeError("Struct() argument 1 must be a str or bytes object, not " + type(fmt).__name__)


def _checked(result):
    if isinstance(result, str):
        raise error(result)
    return result


@builtin
def calcsize(format, /):
    return _dyn_index(_checked(_size(_format(format))))


@builtin
def pack(fmt, /, *v):
    return _checked(_pack(_format(fmt), v, "pack"))


@builtin
def unpack(format, buffer, /):
    size = calcsize(format)
    data = _octets(buffer)
    if len(data) != size:
        raise error("unpack requires a buffer of %d bytes" % size)
    return _checked(_unpack(_format(format), data, 0))


def _octets(buffer):
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    if hasattr(buffer, "_is_buffer_"):
        return buffer.tobytes()
    raise TypeError("a bytes-like object is required, not '" + type(buffer).__name__ + "'")


def _place(offset, size, length, who, doing, no_room):
    """The offset from the start, checked."""
    if offset < 0:
        if offset + size > 0:
            raise error("%s %d bytes at offset %d" % (no_room, size, offset))
        if offset + length < 0:
            raise error("offset %d out of range for %d-byte buffer" % (offset, length))
        offset += length
    if length - offset < size:
        raise error("%s requires a buffer of at least %d bytes for %s %d bytes at offset %d (actual buffer size is %d)"
                    % (who, size + offset, doing, size, offset, length))
    return offset


@builtin
def unpack_from(format, /, buffer, offset=0):
    size = calcsize(format)
    data = _octets(buffer)
    at = _place(_index(offset), size, len(data), "unpack_from", "unpacking", "not enough data to unpack")
    return _checked(_unpack(_format(format), data, at))


@builtin
def pack_into(format, buffer, offset, /, *v):
    if not isinstance(buffer, bytearray):
        raise TypeError("argument must be read-write bytes-like object, not " + type(buffer).__name__)
    size = calcsize(format)
    at = _index(offset)
    packed = _checked(_pack(_format(format), v, "pack_into"))
    at = _place(at, size, len(buffer), "pack_into", "packing", "no space to pack")
    buffer[at:at + size] = packed


@builtin
def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    data = _octets(buffer)
    if len(data) % size != 0:
        raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % size)
    return _each(format, data, size)


def _each(format, buffer, size):
    at = 0
    while at < len(buffer):
        yield _checked(_unpack(_format(format), buffer, at))
        at += size


@type_name("_struct.Struct")
class Struct:
    def __init__(self, format):
        fmt = _format(format)
        self.format = fmt.decode("ascii")
        self.size = calcsize(fmt)

    def pack(self, *v):
        return _checked(_pack(_format(self.format), v, "pack"))

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def pack_into(self, buffer, offset, /, *v):
        pack_into(self.format, buffer, offset, *v)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
