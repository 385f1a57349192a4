# Expansion of @dataclass: what is added at the end of the class body. The class statement keeps its own statements, but
# `x: T = field(default=v)` becomes `x: T = v`, and a field() without default just `x: T`.
# Words: {self} the name of self ("__dataclass_self__" if a field is called self); {star} ", *" if there are keyword-only
# parameters; flags: init, repr, eq, order, frozen, hash, unhashable, match_args, slots, post_init, empty (__init__ has nothing
# to do). A flag is off when the class body defines the method itself, where CPython then leaves it alone.
# table: the program asks which fields there are.
# @generated: CPython compiles these functions from a text, a line for each statement; tracebacks show them so.
# Groups, inherited fields first: all ({field}, {entry}: "{module}._make_field('{field}', {type}, {default}, {factory},
# {init}, {repr}, {hash}, {compare}, {metadata}, {kw_only})", or an inherited one from its owner's table); positional and keywords, the parameters ({field}, {clause}: "", "=NAME",
# "=OWNER.NAME" or "={module}._FACTORY"); stored, what __init__ sets ({field}, {value}: the parameter, or for a default
# factory "__class__._factory_NAME() if NAME is {module}._FACTORY else NAME"); factories, own default factories ({field},
# {factory}, direct: a lambda or a name that always means the same function or class); shown, compared, hashed, matched ({field}); init_vars, the InitVar parameters ({field}).

#if table
    __dataclass_fields__ = {{each all: '{field}': {entry},}}
    __dataclass_params__ = {module}._DataclassParams({params})
#endif
#if match_args
    __match_args__ = ({each matched: '{field}',})
#endif
#if slots
    __slots__ = ({each own: '{field}',})
#endif
#for factories
#if direct
    @staticmethod
    def _factory_{field}():
        return {factory}()
#endif
#if not direct
    _factory_{field} = staticmethod({factory})
#endif
#endfor
#if init

    @generated
    def __init__({self}{each positional: , {field}{clause}}{star}{each keywords: , {field}{clause}}):
#if not frozen
#for stored
        {self}.{field} = {value}
#endfor
#endif
#if frozen
#for stored
        object.__setattr__({self}, '{field}', {value})
#endfor
#endif
#if post_init
        {self}.__post_init__({join init_vars: {field}})
#endif
#if empty
        pass
#endif
#endif
#if repr

    def __repr__(self):
        if not {module}._enter_repr(self):
            return "..."
        try:
            return type(self).__qualname__ + f"({join shown: {field}={self.{field}!r}})"
        finally:
            {module}._leave_repr(self)
#endif
#if eq

    @generated
    def __eq__(self, other):
        if type(other) is type(self):
            return ({each compared: self.{field},}) == ({each compared: other.{field},})
        return NotImplemented
#endif
#if order

    @generated
    def __lt__(self, other):
        if type(other) is type(self):
            return ({each compared: self.{field},}) < ({each compared: other.{field},})
        return NotImplemented

    @generated
    def __le__(self, other):
        if type(other) is type(self):
            return ({each compared: self.{field},}) <= ({each compared: other.{field},})
        return NotImplemented

    @generated
    def __gt__(self, other):
        if type(other) is type(self):
            return ({each compared: self.{field},}) > ({each compared: other.{field},})
        return NotImplemented

    @generated
    def __ge__(self, other):
        if type(other) is type(self):
            return ({each compared: self.{field},}) >= ({each compared: other.{field},})
        return NotImplemented
#endif
#if frozen

    @generated
    def __setattr__(self, name, value):
        if type(self) is __class__ or name in ({each own: '{field}',}):
            raise {module}.FrozenInstanceError(f"cannot assign to field {name!r}")
        super().__setattr__(name, value)

    @generated
    def __delattr__(self, name):
        if type(self) is __class__ or name in ({each own: '{field}',}):
            raise {module}.FrozenInstanceError(f"cannot delete field {name!r}")
        super().__delattr__(name)
#endif
#if hash

    @generated
    def __hash__(self):
        return hash(({each hashed: self.{field},}))
#endif
#if unhashable
    __hash__ = None
#endif
