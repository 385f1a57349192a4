"""int | str as a value. isinstance() looks into it at compile time, so its two sides are variables of their own."""


def _union(left, right):
    if left is None:
        return _union(type(None), right)
    if right is None:
        return _union(left, type(None))
    if not isinstance(left, (type, _UnionType)) or not isinstance(right, (type, _UnionType)):
        return NotImplemented
    if left is right:
        return left
    return _UnionType(left, right)


def _union_text(part):
    if part is type(None):
        return "None"
    if part.__module__ == "builtins":
        return part.__qualname__
    return part.__module__ + "." + part.__qualname__


@type_name("types.UnionType")
class _UnionType[L, R]:
    def __init__(self, left, right):
        self._left = left
        self._right = right

    @property
    def __args__(self):
        parts = []
        for side in (self._left, self._right):
            for part in (side.__args__ if isinstance(side, _UnionType) else (side,)):
                if part not in parts:
                    parts.append(part)
        return tuple(parts)

    def __instancecheck__(self, x, /):
        for part in self.__args__:
            if isinstance(x, part):
                return True
        return False

    def __subclasscheck__(self, cls, /):
        for part in self.__args__:
            if issubclass(cls, part):
                return True
        return False

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __eq__(self, other):
        if not isinstance(other, _UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return " | ".join([_union_text(part) for part in self.__args__])
