# collections.deque: a sequence that grows and shrinks at both ends, over two lists.

from reprlib import enter_repr as _enter_repr
from reprlib import leave_repr as _leave_repr


def _index(value):
    if isinstance(value, int):
        return value
    if hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


# The items are reversed(_front) followed by _back, so every end operation is an append or pop at the end of a list, and a
# removed item is released at once. When one side runs empty, half of the other side moves over: amortised O(1).
# _state counts the changes of length, for the check in the iterators.
@type_name("collections.deque")
class deque[T]:
    __slots__ = ("_front", "_back", "_limit", "_state", "__weakref__")
    __hash__ = None
    _match_as_sequence_ = True

    def __init__(self, iterable=None, maxlen=None):
        self._front = []
        self._back = []
        self._state = 0
        if maxlen is None:
            self._limit = -1
        else:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
            self._limit = maxlen
        if iterable is not None:
            self.extend(iterable)

    @property
    def maxlen(self):
        return None if self._limit < 0 else self._limit

    def append(self, x, /):
        self._back.append(x)
        self._state += 1
        if self._limit >= 0 and len(self._front) + len(self._back) > self._limit:
            self.popleft()

    def appendleft(self, x, /):
        self._front.append(x)
        self._state += 1
        if self._limit >= 0 and len(self._front) + len(self._back) > self._limit:
            self.pop()

    def pop(self):
        if not self._back:
            self._refill_back()
        self._state += 1
        return self._back.pop()

    def popleft(self):
        if not self._front:
            self._refill_front()
        self._state += 1
        return self._front.pop()

    def _refill_front(self):
        back = self._back
        size = len(back)
        if size == 0:
            raise IndexError("pop from an empty deque")
        half = (size + 1) // 2
        moved = back[:half]
        moved.reverse()
        self._front = moved
        del back[:half]

    def _refill_back(self):
        front = self._front
        size = len(front)
        if size == 0:
            raise IndexError("pop from an empty deque")
        half = (size + 1) // 2
        moved = front[:half]
        moved.reverse()
        self._back = moved
        del front[:half]

    def extend(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        self._front.clear()
        self._back.clear()
        self._state += 1

    def copy(self):
        return type(self)(self, self.maxlen)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = type(self)((), self.maxlen)
        memo[id(self)] = result
        for item in self:
            result.append(deepcopy(item, memo))
        return result

    def __reduce__(self):
        return (type(self), ((),) if self._limit < 0 else ((), self._limit), None, iter(self))

    def __len__(self):
        return len(self._front) + len(self._back)

    def __bool__(self):
        return len(self._front) + len(self._back) > 0

    def __iter__(self):
        return self._forward(self._state, len(self))

    # As long as the state is the same the length is, too.
    @iterator("_collections._deque_iterator")
    def _forward(self, state, size):
        position = 0
        while True:
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
            if position >= size:
                return
            yield self._item(position)
            position += 1

    @iterator("_collections._deque_reverse_iterator")
    def _backward(self, state, position):
        while True:
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
            if position <= 0:
                return
            position -= 1
            yield self._item(position)

    def __reversed__(self):
        return self._backward(self._state, len(self))

    def _item(self, position):
        front = self._front
        size = len(front)
        return front[size - 1 - position] if position < size else self._back[position - size]

    def _position(self, index):
        if not hasattr(index, "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        position = _index(index)
        size = len(self._front) + len(self._back)
        if position < 0:
            position += size
        if position < 0 or position >= size:
            raise IndexError("deque index out of range")
        return position

    def __getitem__(self, index):
        return self._item(self._position(index))

    def __setitem__(self, index, value):
        position = self._position(index)
        size = len(self._front)
        if position < size:
            self._front[size - 1 - position] = value
        else:
            self._back[position - size] = value

    def __delitem__(self, index):
        position = self._position(index)
        size = len(self._front)
        self._state += 1
        if position < size:
            del self._front[size - 1 - position]
        else:
            del self._back[position - size]

    def __contains__(self, value):
        state = self._state
        for position in range(len(self)):
            item = self._item(position)
            if item is value or item == value:
                return True
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
        return False

    def count(self, value, /):
        state = self._state
        total = 0
        for position in range(len(self)):
            item = self._item(position)
            if item is value or item == value:
                total += 1
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
        return total

    def index(self, value, start=0, stop=0x7FFFFFFFFFFFFFFF, /):
        size = len(self)
        first = _index(start)
        last = _index(stop)
        if first < 0:
            first = max(first + size, 0)
        if last < 0:
            last = max(last + size, 0)
        last = min(last, size)
        state = self._state
        for position in range(first, last):
            item = self._item(position)
            if item is value or item == value:
                return position
            if self._state != state:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError(f"{value!r} is not in deque")

    def insert(self, index, value, /):
        position = _index(index)
        size = len(self)
        if size == self._limit:
            raise IndexError("deque already at its maximum size")
        if position >= size:
            self.append(value)
        elif position <= -size or position == 0:
            self.appendleft(value)
        else:
            if position < 0:
                position += size
            front = self._front
            self._state += 1
            if position < len(front):
                front.insert(len(front) - position, value)
            else:
                self._back.insert(position - len(front), value)

    def remove(self, value, /):
        size = len(self)
        state = self._state
        for position in range(size):
            item = self._item(position)
            found = item is value or item == value
            if self._state != state:
                raise IndexError("deque mutated during remove().")
            if found:
                del self[position]
                return
        raise ValueError(f"{value!r} is not in deque")

    def reverse(self):
        front = self._front
        self._front = self._back
        self._back = front

    def rotate(self, n=1, /):
        steps = _index(n)
        size = len(self)
        if size < 2:
            return
        steps %= size
        self._state += 1
        if steps == 0:
            return
        if steps * 2 <= size:
            for _ in range(steps):
                if not self._back:
                    self._refill_back()
                self._front.append(self._back.pop())
        else:
            for _ in range(size - steps):
                if not self._front:
                    self._refill_front()
                self._back.append(self._front.pop())

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, iterable):
        self.extend(iterable)
        return self

    def __mul__(self, times):
        if not hasattr(times, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(times).__name__}'")
        result = self.copy()
        result *= times
        return result

    __rmul__ = __mul__

    def __imul__(self, times):
        if not hasattr(times, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(times).__name__}'")
        number = _index(times)
        if number <= 0:
            self.clear()
        else:
            items = list(self)
            for _ in range(number - 1):
                for item in items:
                    self.append(item)
        return self

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        if self is other:
            return True
        if len(self) != len(other):
            return False
        for position in range(len(self)):
            a = self._item(position)
            b = other._item(position)
            if not (a is b or a == b):
                return False
        return True

    # The first position at which the two differ, or the shorter length.
    def _difference(self, other):
        size = min(len(self), len(other))
        for position in range(size):
            a = self._item(position)
            b = other._item(position)
            if not (a is b or a == b):
                return position
        return size

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        position = self._difference(other)
        if position < len(self) and position < len(other):
            return self._item(position) < other._item(position)
        return len(self) < len(other)

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        position = self._difference(other)
        if position < len(self) and position < len(other):
            return self._item(position) <= other._item(position)
        return len(self) <= len(other)

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        position = self._difference(other)
        if position < len(self) and position < len(other):
            return self._item(position) > other._item(position)
        return len(self) > len(other)

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        position = self._difference(other)
        if position < len(self) and position < len(other):
            return self._item(position) >= other._item(position)
        return len(self) >= len(other)

    def __repr__(self):
        if not _enter_repr(self):
            return "[...]"
        try:
            items = repr(list(self))
        finally:
            _leave_repr(self)
        name = type(self).__name__
        if self._limit < 0:
            return f"{name}({items})"
        return f"{name}({items}, maxlen={self._limit})"
