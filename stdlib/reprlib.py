# Representations with limits, and the guard against endless recursion. `Repr` asks for the value's class with
# isinstance() on the exact built-in types; a subclass adds types by overriding repr1.

__all__ = ["Repr", "repr", "recursive_repr"]


# The objects whose repr the library is making, so that one inside itself is cut short.
_in_repr = set()


def enter_repr(obj):
    if id(obj) in _in_repr:
        return False
    _in_repr.add(id(obj))
    return True


def leave_repr(obj):
    _in_repr.discard(id(obj))


def recursive_repr(fillvalue="..."):
    def decorate(function):
        running = set()

        def guarded(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)
        guarded.__name__ = function.__name__
        guarded.__qualname__ = function.__qualname__
        guarded.__doc__ = function.__doc__
        guarded.__module__ = function.__module__
        return guarded
    return decorate


def _possibly_sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    def __init__(self):
        self.fillvalue = "..."
        self.maxlevel = 6
        self.maxtuple = 6
        self.maxlist = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxset = 6
        self.maxfrozenset = 6
        self.maxdeque = 6
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = type(x).__name__
        if name == "list":
            return self.repr_list(x, level)
        if name == "tuple":
            return self.repr_tuple(x, level)
        if name == "dict":
            return self.repr_dict(x, level)
        if name == "str":
            return self.repr_str(x, level)
        if name == "int":
            return self.repr_int(x, level)
        if name == "set":
            return self.repr_set(x, level)
        if name == "frozenset":
            return self.repr_frozenset(x, level)
        if name == "deque":
            return self.repr_deque(x, level)
        if name == "array":
            return self.repr_array(x, level)
        return self.repr_instance(x, level)

    def _repr_iterable(self, x, level, left, right, maxiter, trail=""):
        n = len(x)
        if level <= 0 and n:
            return left + self.fillvalue + right
        pieces = []
        for item in x:
            if len(pieces) == maxiter:
                break
            pieces.append(self.repr1(item, level - 1))
        if n > maxiter:
            pieces.append(self.fillvalue)
        text = ", ".join(pieces)
        if n == 1 and trail:
            right = trail + right
        return left + text + right

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._repr_iterable(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        if not x:
            return "set()"
        return self._repr_iterable(_possibly_sorted(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return self._repr_iterable(_possibly_sorted(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        n = len(x)
        if n == 0:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = []
        for key in _possibly_sorted(x)[:self.maxdict]:
            pieces.append(f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}")
        if n > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + ", ".join(pieces) + "}"

    def _cut(self, text, limit):
        if len(text) <= limit:
            return text
        return self._halves(text, limit)

    def _halves(self, text, limit):
        head = max(0, (limit - 3) // 2)
        tail = max(0, limit - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        text = _full_repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        head = max(0, (self.maxstring - 3) // 2)
        tail = max(0, self.maxstring - 3 - head)
        return self._halves(_full_repr(x[:head] + x[len(x) - tail:]), self.maxstring)

    def repr_int(self, x, level):
        return self._cut(_full_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _full_repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._cut(text, self.maxother)


def _full_repr(x):
    return f"{x!r}"


aRepr = Repr()


def repr(x):
    return aRepr.repr(x)
