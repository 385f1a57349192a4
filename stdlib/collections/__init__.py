# Container types beyond the built-in ones. deque is a class of its own over two lists; the dict relatives derive from
# dict and change only what differs; the User* classes wrap a container in `data`, so that each method can be overridden.
# namedtuple is a declaration: with constant arguments the front end expands namedtuple.template.py in its place.
# Type parameters (`class deque[T]`) tell inference that an instance has element types of its own.

from _objects import clone as _clone
from collections.abc import Mapping as _Mapping
from collections.abc import MutableMapping as _MutableMapping
from collections.abc import MutableSequence as _MutableSequence
from collections.abc import Sequence as _Sequence
from reprlib import enter_repr as _enter_repr
from keyword import iskeyword
from reprlib import leave_repr as _leave_repr

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]


def _index(value):
    if isinstance(value, int):
        return value
    if hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


# A plain mapping test that folds at compile time and needs no abstract class.
def _is_mapping(value):
    return isinstance(value, dict) or (hasattr(value, "keys") and hasattr(value, "items"))


# What _replace's parameters are when not given.
class _Keep:
    pass


_KEEP = _Keep()


@source_template("namedtuple.template.py")
def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    # What a call does that can't be expanded: it has invalid names, or names that are not known at compile time.
    if isinstance(field_names, str):
        names = field_names.replace(",", " ").split()
    else:
        names = [str(name) for name in field_names]
    for name in [typename] if rename else [typename, *names]:
        if not isinstance(name, str):
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen and not rename:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    if defaults is not None and len(tuple(defaults)) > len(names):
        raise TypeError("Got more default values than field names")
    raise NotImplementedError("namedtuple() with names that are not known at compile time")


# The items are reversed(_front) followed by _back, so every end operation is an append or pop at the end of a list, and a
# removed item is released at once. When one side runs empty, half of the other side moves over: amortised O(1).
# _state counts the changes of length, for the check in the iterators.
@type_name("collections.deque")
class deque[T]:
    __slots__ = ("_front", "_back", "_limit", "_state", "__weakref__")
    __hash__ = None

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


@type_name("collections.defaultdict")
class defaultdict[K, V, F](dict[K, V]):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = type(self)(self.default_factory)
        memo[id(self)] = result
        for key, value in self.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
        return result

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return (type(self), args, None, None, iter(self.items()))

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    def __repr__(self):
        items = dict.__repr__(self)
        if not _enter_repr(self):
            return f"{type(self).__name__}(..., {items})"
        try:
            return f"{type(self).__name__}({self.default_factory!r}, {items})"
        finally:
            _leave_repr(self)


class Counter[K, V](dict[K, V]):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        if n == 1:
            for best in self.items():
                break
            else:
                return []
            for item in self.items():
                if item[1] > best[1]:
                    best = item
            return [best]
        if n <= 0:
            return []
        return sorted(self.items(), key=_count_of, reverse=True)[:n]

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    dict.update(self, iterable)
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return (type(self), (dict(self),))

    def __delitem__(self, element):
        if element in self:
            dict.__delitem__(self, element)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            ordered = dict(self.most_common())
        except TypeError:
            ordered = dict(self)
        return f"{type(self).__name__}({ordered!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._matches(other)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self._matches(other)

    def _matches(self, other):
        for element in self:
            if self[element] != other[element]:
                return False
        for element in other:
            if self[element] != other[element]:
                return False
        return True

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for element in self:
            if not self[element] <= other[element]:
                return False
        for element in other:
            if not self[element] <= other[element]:
                return False
        return True

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for element in self:
            if not self[element] >= other[element]:
                return False
        for element in other:
            if not self[element] >= other[element]:
                return False
        return True

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # The multiset operations keep positive counts only.
    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            total = count + other[element]
            if total > 0:
                result[element] = total
        for element, count in other.items():
            if element not in self and count > 0:
                result[element] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            rest = count - other[element]
            if rest > 0:
                result[element] = rest
        for element, count in other.items():
            if element not in self and count < 0:
                result[element] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            other_count = other[element]
            larger = other_count if count < other_count else count
            if larger > 0:
                result[element] = larger
        for element, count in other.items():
            if element not in self and count > 0:
                result[element] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            other_count = other[element]
            smaller = count if count < other_count else other_count
            if smaller > 0:
                result[element] = smaller
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            if count > 0:
                result[element] = count
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            if count < 0:
                result[element] = 0 - count
        return result

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, other_count in other.items():
            if other_count > self[element]:
                self[element] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            other_count = other[element]
            if other_count < count:
                self[element] = other_count
        return self._keep_positive()


def _count_of(item):
    return item[1]


# dict already keeps insertion order; what is left is order-sensitive equality and moving an entry to an end.
@type_name("collections.OrderedDict")
class OrderedDict[K, V](dict[K, V]):
    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for other_key, other_value in rest:
            dict.__setitem__(self, other_key, other_value)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        for key in self:
            break
        return (key, dict.pop(self, key))

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return (type(self), (), None, None, iter(self.items()))

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        if not dict.__eq__(self, other):
            return False
        if isinstance(other, OrderedDict):
            for mine, theirs in zip(self, other):
                if not (mine is theirs or mine == theirs):
                    return False
        return True

    def __ne__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        return not self == other

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if not _enter_repr(self):
            return "..."
        try:
            return f"{type(self).__name__}({list(self.items())!r})"
        finally:
            _leave_repr(self)


class ChainMap[K, V](_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) if maps else [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        keys = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                keys[key] = True
        return keys

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def __repr__(self):
        if not _enter_repr(self):
            return "..."
        try:
            return f"{type(self).__name__}({', '.join([repr(mapping) for mapping in self.maps])})"
        finally:
            _leave_repr(self)

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is None:
            return type(self)(kwargs, *self.maps)
        if kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def pop(self, key, *args):
        if key not in self.maps[0] and not args:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        return self.maps[0].pop(key, *args)

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return type(self)(merged)


class UserDict[K, V](_MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self, "__missing__"):
            return self.__missing__(key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        if isinstance(other, UserDict):
            return type(self)(self.data | other.data)
        if isinstance(other, dict):
            return type(self)(self.data | other)
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, UserDict):
            return type(self)(other.data | self.data)
        if isinstance(other, dict):
            return type(self)(other | self.data)
        return NotImplemented

    def __ior__(self, other):
        if isinstance(other, UserDict):
            self.data |= other.data
        else:
            self.data |= other
        return self

    def copy(self):
        result = _clone(self)
        result.data = self.data.copy()
        return result

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result


class UserList[T](_MutableSequence):
    __hash__ = None

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data = self._as_list(initlist)[:] if isinstance(initlist, (list, UserList)) else list(initlist)

    def _as_list(self, other):
        return other.data if isinstance(other, UserList) else other

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < self._as_list(other)

    def __le__(self, other):
        return self.data <= self._as_list(other)

    def __eq__(self, other):
        return self.data == self._as_list(other)

    def __gt__(self, other):
        return self.data > self._as_list(other)

    def __ge__(self, other):
        return self.data >= self._as_list(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return type(self)(self.data[i])
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        if isinstance(other, (list, UserList)):
            return type(self)(self.data + self._as_list(other))
        return type(self)(self.data + list(other))

    def __radd__(self, other):
        if isinstance(other, (list, UserList)):
            return type(self)(self._as_list(other) + self.data)
        return type(self)(list(other) + self.data)

    def __iadd__(self, other):
        self.data += self._as_list(other)
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def __copy__(self):
        result = _clone(self)
        result.data = self.data[:]
        return result

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *, key=None, reverse=False):
        self.data.sort(key=key, reverse=reverse)

    def extend(self, other):
        self.data.extend(self._as_list(other))


class UserString(_Sequence):
    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else str(seq)

    def __str__(self):
        return self.data

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def _text(self, other):
        return other.data if isinstance(other, UserString) else other

    def __eq__(self, string):
        return self.data == self._text(string)

    def __lt__(self, string):
        return self.data < self._text(string)

    def __le__(self, string):
        return self.data <= self._text(string)

    def __gt__(self, string):
        return self.data > self._text(string)

    def __ge__(self, string):
        return self.data >= self._text(string)

    def __contains__(self, char):
        return self._text(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __add__(self, other):
        return type(self)(self.data + str(other))

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def capitalize(self):
        return type(self)(self.data.capitalize())

    def casefold(self):
        return type(self)(self.data.casefold())

    def center(self, width, *args):
        return type(self)(self.data.center(width, *args))

    def count(self, sub, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.count(self._text(sub), start, end)

    def removeprefix(self, prefix, /):
        return type(self)(self.data.removeprefix(self._text(prefix)))

    def removesuffix(self, suffix, /):
        return type(self)(self.data.removesuffix(self._text(suffix)))

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)

    def endswith(self, suffix, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.endswith(suffix, start, end)

    def expandtabs(self, tabsize=8):
        return type(self)(self.data.expandtabs(tabsize))

    def find(self, sub, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.find(self._text(sub), start, end)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def index(self, sub, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.index(self._text(sub), start, end)

    def isalpha(self):
        return self.data.isalpha()

    def isalnum(self):
        return self.data.isalnum()

    def isascii(self):
        return self.data.isascii()

    def isdecimal(self):
        return self.data.isdecimal()

    def isdigit(self):
        return self.data.isdigit()

    def isidentifier(self):
        return self.data.isidentifier()

    def islower(self):
        return self.data.islower()

    def isnumeric(self):
        return self.data.isnumeric()

    def isprintable(self):
        return self.data.isprintable()

    def isspace(self):
        return self.data.isspace()

    def istitle(self):
        return self.data.istitle()

    def isupper(self):
        return self.data.isupper()

    def join(self, seq):
        return self.data.join(seq)

    def ljust(self, width, *args):
        return type(self)(self.data.ljust(width, *args))

    def lower(self):
        return type(self)(self.data.lower())

    def lstrip(self, chars=None):
        return type(self)(self.data.lstrip(chars))

    def partition(self, sep):
        return self.data.partition(sep)

    def replace(self, old, new, maxsplit=-1):
        return type(self)(self.data.replace(self._text(old), self._text(new), maxsplit))

    def rfind(self, sub, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.rfind(self._text(sub), start, end)

    def rindex(self, sub, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.rindex(self._text(sub), start, end)

    def rjust(self, width, *args):
        return type(self)(self.data.rjust(width, *args))

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def rstrip(self, chars=None):
        return type(self)(self.data.rstrip(chars))

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def startswith(self, prefix, start=0, end=0x7FFFFFFFFFFFFFFF):
        return self.data.startswith(prefix, start, end)

    def strip(self, chars=None):
        return type(self)(self.data.strip(chars))

    def swapcase(self):
        return type(self)(self.data.swapcase())

    def title(self):
        return type(self)(self.data.title())

    def translate(self, *args):
        return type(self)(self.data.translate(*args))

    def upper(self):
        return type(self)(self.data.upper())

    def zfill(self, width):
        return type(self)(self.data.zfill(width))
