# Expansion of collections.namedtuple(...) with constant arguments, and of a class statement with base typing.NamedTuple.
# Placeholders: {typename}; {bases} tuple, and further bases of a NamedTuple class; {count} number of fields; {comma}, behind a field that is the only one;
# {body} the statements of a NamedTuple class other than its fields; flags: fields (there are some), annotated (NamedTuple),
# documented ({body} begins with a docstring, which is then left out of it and taken for {doc}).
# Groups: fields, all of them, and defaults, those with a default. Words of a field: {field} its name, {index},
# {default} the default's expression, {clause} "=_default_NAME" or nothing, {annotation} the annotation's expression.
# The language of templates is described in tests/tools/expand_template.py.

class {typename}({bases}):
#if not documented
    """{typename}({join fields: {field}}{comma})"""
#endif
#if documented
    {doc}
#endif
    __slots__ = ()
    _fields = ({each fields: '{field}',})
    __match_args__ = ({each fields: '{field}',})
#for defaults
    _default_{field} = {default}
#endfor
    _field_defaults = {{each defaults: '{field}': _default_{field},}}
#if annotated
    __annotations__ = {{each fields: '{field}': {annotation},}}
#endif

    def __new__(_cls{each fields: , {field}{clause}}):
        return tuple.__new__(_cls, ({each fields: {field},}))

    @classmethod
    def _make(cls, iterable):
        items = tuple(iterable)
        if len(items) != {count}:
            raise TypeError(f"Expected {count} arguments, got {len(items)}")
        return tuple.__new__(cls, ({each fields: items[{index}],}))

#if fields
    def _replace(_self, /, *, {each fields: {field}={module}._KEEP, }**_unknown):
        if _unknown:
            raise ValueError(f"Got unexpected field names: {list(_unknown)!r}")
        return tuple.__new__(type(_self), ({each fields: _self[{index}] if {field} is {module}._KEEP else {field},}))

#endif
#if not fields
    def _replace(_self, /, **_unknown):
        if _unknown:
            raise ValueError(f"Got unexpected field names: {list(_unknown)!r}")
        return tuple.__new__(type(_self), ())

#endif
    def __repr__(self):
        return type(self).__name__ + f"({join fields: {field}={self[{index}]!r}})"

    def _asdict(self):
        return {{each fields: '{field}': self[{index}],}}

    def __getnewargs__(self):
        return ({each fields: self[{index}],})

#for fields
    @property
    def {field}(self):
        """Alias for field number {index}"""
        return self[{index}]

    @{field}.setter
    def {field}(self, value):
        raise AttributeError("can't set attribute")

    @{field}.deleter
    def {field}(self):
        raise AttributeError("can't delete attribute")

#endfor
    {body}
