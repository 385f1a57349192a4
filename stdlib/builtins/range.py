"""range: three ints by value, written in the language; a `for` over it becomes the C loop it looks like."""


def _range_length(start, stop, step):
    if step > 0:
        return (stop - start + step - 1) // step if start < stop else 0
    return (start - stop - step - 1) // -step if start > stop else 0


@intrinsic
def _range(start, stop, step): ...      # the struct itself: fields start, stop, step


@value_type
class range:
    def __new__(cls, start, stop=None, step=None, /):
        if stop is None and step is None:
            return _range(0, _index(start), 1)
        if step is None:
            return _range(_index(start), _index(stop), 1)
        k = _index(step)
        if k == 0:
            raise ValueError("range() arg 3 must not be zero")
        return _range(_index(start), _index(stop), k)

    def _size(self):                                    # of any size
        return _range_length(self.start, self.stop, self.step)

    def __len__(self):
        n = self._size()
        if n > 0x7FFFFFFFFFFFFFFF:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return n

    def __bool__(self):
        return self.start < self.stop if self.step > 0 else self.start > self.stop

    def __getitem__(self, index):
        if isinstance(index, slice):
            first, last, step = index.indices(self._size())
            return _range(self.start + first * self.step, self.start + last * self.step, self.step * step)
        if isinstance(index, int):
            i = index
        elif hasattr(index, "__index__"):
            i = _index(index)
        else:
            raise TypeError("range indices must be integers or slices, not " + type(index).__name__)
        n = self._size()
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("range object index out of range")
        return self.start + i * self.step

    def __contains__(self, x):
        if isinstance(x, int):
            if self.step > 0:
                return self.start <= x < self.stop and (x - self.start) % self.step == 0
            return self.stop < x <= self.start and (self.start - x) % -self.step == 0
        if isinstance(x, float):
            # Only a whole number can be equal to an item.
            return x.is_integer() and int(x) in self
        for y in self:
            if x == y:
                return True
        return False

    @iterator("range_iterator")
    def __iter__(self):
        i = self.start
        stop = self.stop
        step = self.step
        up = step > 0
        while i < stop if up else i > stop: # one loop: its body is copied to where the values are used
            yield i
            i += step

    @iterator("range_iterator")
    def __reversed__(self):
        step = self.step
        i = self.start + (self._size() - 1) * step
        last = self.start
        if step > 0:
            while i >= last:
                yield i
                i -= step
        else:
            while i <= last:
                yield i
                i -= step

    def __eq__(self, other):
        if not isinstance(other, range):
            return NotImplemented
        n = self._size()
        if n != other._size():
            return False
        return n == 0 or self.start == other.start and (n == 1 or self.step == other.step)

    def __ne__(self, other):
        if not isinstance(other, range):
            return NotImplemented
        return not (self == other)

    def __hash__(self):
        n = self._size()
        if n == 0:
            return hash((n, None, None))
        if n == 1:
            return hash((n, self.start, None))
        return hash((n, self.start, self.step))

    def __repr__(self):
        if self.step == 1:
            return "range(" + repr(self.start) + ", " + repr(self.stop) + ")"
        return "range(" + repr(self.start) + ", " + repr(self.stop) + ", " + repr(self.step) + ")"

    def index(self, x, /):
        if isinstance(x, int):
            if x not in self:
                raise ValueError(repr(x) + " is not in range")
            return (x - self.start) // self.step
        i = 0
        for y in self:
            if x == y:
                return i
            i += 1
        raise ValueError("sequence.index(x): x not in sequence")

    def count(self, x, /):
        return 1 if x in self else 0
