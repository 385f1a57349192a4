"""array: packed arrays of machine numbers over a bytearray (runtime-c/src/array.c).

An element is read as an int, a float or a str by the array's type code, which is known at run time only.
"""

typecodes = "bBuhHiIlLqQfd"


@native("tau_array_itemsize", raises=False)
def _itemsize(code: int) -> int: ...
@native("tau_array_len", raises=False)
def _len(data: bytearray, code: int) -> int: ...
@native("tau_array_get")
def _get(data: bytearray, code: int, index: int) -> object: ...
@native("tau_array_set")
def _set(data: bytearray, code: int, index: int, x: object) -> None: ...
@native("tau_array_append")
def _append(data: bytearray, code: int, x: object) -> None: ...
@native("tau_array_insert")
def _insert(data: bytearray, code: int, index: int, x: object) -> None: ...
@native("tau_array_byteswap")
def _byteswap(data: bytearray, code: int) -> None: ...


@type_name("array.array")
class array:
    _match_as_sequence_ = True
    _is_buffer_ = True

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " + type(typecode).__name__)
        self.typecode = typecode
        self._code = ord(typecode)
        self.itemsize = _itemsize(self._code)
        self._data = bytearray()
        if self.itemsize == 0:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str):
            if typecode != "u":
                raise TypeError("cannot use a str to initialize an array with typecode '" + typecode + "'")
            self.fromunicode(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            for x in initializer:
                _append(self._data, self._code, x)

    def _like(self, data):
        """An array of the same kind over data."""
        result = array(self.typecode)
        result._data = data
        return result

    def _same_kind(self, other):
        if not isinstance(other, array) or other.typecode != self.typecode:
            raise TypeError("can only extend with array of same kind")

    def __len__(self):
        return _len(self._data, self._code)

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            size = self.itemsize
            if step == 1:
                return self._like(self._data[start * size:max(start, stop) * size])
            result = bytearray()
            for i in range(start, stop, step):
                result += self._data[i * size:(i + 1) * size]
            return self._like(result)
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        return _get(self._data, self._code, _index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError('can only assign array (not "' + type(value).__name__ + '") to array slice')
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            self._assign(index, bytearray(value._data))
        else:
            if not hasattr(index, "__index__"):
                raise TypeError("array indices must be integers")
            _set(self._data, self._code, _index(index), value)

    def _assign(self, index, data):
        start, stop, step = index.indices(len(self))
        size = self.itemsize
        if step == 1:
            self._data[start * size:max(start, stop) * size] = data
            return
        places = range(start, stop, step)
        if len(data) == 0:
            self.__delitem__(index)
            return
        if len(data) // size != len(places):
            raise ValueError("attempt to assign array of size %d to extended slice of size %d"
                             % (len(data) // size, len(places)))
        k = 0
        for i in places:
            self._data[i * size:(i + 1) * size] = data[k * size:(k + 1) * size]
            k += 1

    def __delitem__(self, index):
        size = self.itemsize
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            if step == 1:
                del self._data[start * size:max(start, stop) * size]
                return
            for i in sorted(range(start, stop, step), reverse=True):
                del self._data[i * size:(i + 1) * size]
            return
        i = _index(index)
        n = len(self)
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("array assignment index out of range")
        del self._data[i * size:(i + 1) * size]

    def __iter__(self):
        i = 0
        while i < len(self):
            yield _get(self._data, self._code, i)
            i += 1

    def __contains__(self, x):
        for y in self:
            if y == x:
                return True
        return False

    def __repr__(self):
        if len(self) == 0:
            return "array('" + self.typecode + "')"
        if self.typecode == "u":
            return "array('u', " + repr(self.tounicode()) + ")"
        return "array('" + self.typecode + "', " + repr(self.tolist()) + ")"

    def _compare(self, other):
        """-1, 0 or 1 by the first difference, then by length."""
        n = min(len(self), len(other))
        for i in range(n):
            x = self[i]
            y = other[i]
            if x != y:
                return -1 if x < y else 1
        return (len(self) > len(other)) - (len(self) < len(other))

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        if len(self) != len(other):
            return False
        for i in range(len(self)):
            if self[i] != other[i]:
                return False
        return True

    __hash__ = None

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, array) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "' + type(other).__name__ + '") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._data + other._data)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend array with array (not "' + type(other).__name__ + '")')
        self._same_kind(other)
        self._data += other._data
        return self

    def _times(self, n):
        if not hasattr(n, "__index__"):
            raise TypeError("can't multiply sequence by non-int of type '" + type(n).__name__ + "'")
        return self._data * _index(n)

    def __mul__(self, n):
        return self._like(self._times(n))

    def __rmul__(self, n):
        return self._like(self._times(n))

    def __imul__(self, n):
        self._data = self._times(n)
        return self

    def append(self, x, /):
        _append(self._data, self._code, x)

    def insert(self, i, x, /):
        _insert(self._data, self._code, _index(i), x)

    def extend(self, items, /):
        if isinstance(items, array):
            self._same_kind(items)
            self._data += items._data
        else:
            for x in items:
                _append(self._data, self._code, x)

    def pop(self, i=-1, /):
        n = len(self)
        if n == 0:
            raise IndexError("pop from empty array")
        at = _index(i)
        if at < 0:
            at += n
        if at < 0 or at >= n:
            raise IndexError("pop index out of range")
        x = _get(self._data, self._code, at)
        del self._data[at * self.itemsize:(at + 1) * self.itemsize]
        return x

    def index(self, x, start=0, stop=None, /):
        n = len(self)
        first = _index(start)
        last = n if stop is None else _index(stop)
        if first < 0:
            first = max(first + n, 0)
        if last < 0:
            last += n
        for i in range(first, min(last, n)):
            if self[i] == x:
                return i
        raise ValueError("array.index(x): x not in array")

    def remove(self, x, /):
        for i in range(len(self)):
            if self[i] == x:
                del self[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def count(self, x, /):
        n = 0
        for y in self:
            if y == x:
                n += 1
        return n

    def reverse(self):
        size = self.itemsize
        result = bytearray()
        for i in range(len(self) - 1, -1, -1):
            result += self._data[i * size:(i + 1) * size]
        self._data = result

    def tolist(self):
        return [x for x in self]

    def fromlist(self, items, /):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        before = len(self._data)
        try:
            for x in items:
                _append(self._data, self._code, x)
        except BaseException:
            del self._data[before:]
            raise

    def tobytes(self):
        return bytes(self._data)

    def frombytes(self, data, /):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError("a bytes-like object is required, not '" + type(data).__name__ + "'")
        if len(data) % self.itemsize != 0:
            raise ValueError("bytes length not a multiple of item size")
        self._data += data

    def tofile(self, f, /):
        f.write(bytes(self._data))

    def fromfile(self, f, n, /):
        if n < 0:
            raise ValueError("negative count")
        data = f.read(n * self.itemsize)
        whole = len(data) // self.itemsize * self.itemsize
        self._data += data[:whole]
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join([str(x) for x in self])

    def fromunicode(self, text, /):
        if self.typecode != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        for c in text:
            _append(self._data, self._code, c)

    def byteswap(self):
        _byteswap(self._data, self._code)

    def buffer_info(self):
        return id(self._data), len(self)

    def __copy__(self):
        return self._like(bytearray(self._data))

    def __deepcopy__(self, memo):
        return self._like(bytearray(self._data))


ArrayType = array
