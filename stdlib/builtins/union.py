"""int | str: unions of classes. They are tuples underneath, which isinstance() takes as they are."""


@type_name("types.UnionType")
class _Union(tuple):
    __slots__ = ()

    @property
    def __args__(self):
        return tuple(self)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, _Union) else NotImplemented

    def __ne__(self, other):
        return set(self) != set(other) if isinstance(other, _Union) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self))

    def __repr__(self):
        names = []
        for cls in self:
            if cls is type(None):
                names.append("None")
            elif cls.__module__ == "builtins":
                names.append(cls.__qualname__)
            else:
                names.append(cls.__module__ + "." + cls.__qualname__)
        return " | ".join(names)


def _union(a, b):
    items = []
    for part in (a, b):
        if isinstance(part, _Union):
            for cls in part:
                if cls not in items:
                    items.append(cls)
        elif part is None:
            if type(None) not in items:
                items.append(type(None))
        elif isinstance(part, type):
            if part not in items:
                items.append(part)
        else:
            return NotImplemented
    if len(items) == 1:
        return items[0]
    return _tuple_of(_Union, tuple(items))
