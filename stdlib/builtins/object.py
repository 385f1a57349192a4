"""object and type: what every class has, and class objects as values (runtime-c/include/tau/object.h)."""

@intrinsic
def _object_new(cls): ...                       # an object of cls of which nothing is set
@native("tau_dyn_getattr", names="all")
def _getattr_value(x: object, name: str) -> object: ...
@native("tau_dyn_setattr_raise", names="all")
def _setattr_value(x: object, name: str, value: object) -> None: ...
@native("tau_dyn_delattr_raise", names="all")
def _delattr_value(x: object, name: str) -> None: ...
@native("tau_dyn_hasattr_raise", names="all")
def _hasattr_value(x: object, name: str) -> bool: ...
@native("tau_object_getattribute", names="all")
def _object_getattribute(x: object, name: str) -> object: ...
@native("tau_object_setattr", names="all")
def _object_setattr(x: object, name: str, value: object) -> None: ...
@native("tau_object_delattr", names="all")
def _object_delattr(x: object, name: str) -> None: ...
@native("tau_dyn_dir", names="all")
def _dir_value(x: object) -> list[object]: ...
@native("tau_dyn_vars")
def _vars_value(x: object) -> object: ...
@native("tau_dyn_callable", raises=False)
def _callable_value(x: object) -> bool: ...
@native("tau_value_id", raises=False)
def _id(x: object) -> int: ...
@native("tau_object_repr_of")
def _object_repr(x: object) -> str: ...
@native("tau_object_hash_of", raises=False)
def _object_hash(x: object) -> int: ...


@native("tau_type_call_star")
def _type_make(cls: object, args: object, kwargs: object) -> object: ...   # cls(*args, **kwargs), whatever the metaclass does


@native("tau_type_has_instance", raises=False)
def _has_instance(cls: object, x: object) -> bool: ...
@native("tau_type_has_subclass")
def _has_subclass(cls: object, subclass: object) -> bool: ...
@intrinsic
def _class_made(metaclass, namespace, kwargs): ...                # type.__new__: the class being made, its hooks called


@native_type("tau_obj", id="OBJECT")
class object:
    @staticmethod
    def __new__(cls, /, *args, **kwargs):
        if issubclass(cls, BaseException):
            made = _object_new(cls)
            made.args = args
            return made
        if args or kwargs:
            raise TypeError("object.__new__() takes exactly one argument (the type to instantiate)")
        return _object_new(cls)

    @classmethod
    def __subclasshook__(cls, subclass, /):
        return NotImplemented

    def __init__(self):
        pass

    def __repr__(self):
        return _object_repr(self)

    def __str__(self):
        return repr(self)

    def __format__(self, spec, /):
        if spec != "":
            raise TypeError("unsupported format string passed to " + type(self).__name__ + ".__format__")
        return str(self)

    def __hash__(self):
        return _object_hash(self)

    def __eq__(self, other):
        if self is other:
            return True
        return NotImplemented

    def __ne__(self, other):
        if self is other:
            return False
        return NotImplemented

    def __init_subclass__(cls, /, **kwargs):
        if kwargs:
            raise TypeError(cls.__name__ + ".__init_subclass__() takes no keyword arguments")

    def __dir__(self):
        return _dir_value(self)

    def __setattr__(self, name, value, /):
        _object_setattr(self, name, value)

    def __getattribute__(self, name, /):
        return _object_getattribute(self, name)

    def __delattr__(self, name, /):
        _object_delattr(self, name)

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle '" + type(self).__name__ + "' object")

    def __sizeof__(self):
        return 16


@native("tau_type_name_of", raises=False)
def _type_name(cls: object) -> str: ...
@native("tau_type_qualname_of", raises=False)
def _type_qualname(cls: object) -> str: ...
@native("tau_type_module_of", raises=False)
def _type_module(cls: object) -> str: ...
@native("tau_type_mro_of")
def _type_mro(cls: object) -> tuple: ...
@native("tau_type_bases_of")
def _type_bases(cls: object) -> tuple: ...
@native("tau_type_rows_of")
def _type_rows(cls: object) -> list[object]: ...        # name, kind, value, name ... as in tau/core.h
@native("tau_type_property_of", names="all")
def _type_property(cls: object, name: str) -> object: ...
@native("tau_type_subclasses_of")
def _type_subclasses(cls: object) -> list[object]: ...
@native("tau_type_repr_of")
def _type_repr(cls: object) -> str: ...


# What C.__dict__ gives: reading only.
@type_name("mappingproxy")
class _class_dict:
    def __init__(self, names):
        self._names = names

    def __getitem__(self, name, /):
        return self._names[name]

    def __contains__(self, name, /):
        return name in self._names

    def __iter__(self):
        return iter(self._names)

    def __len__(self):
        return len(self._names)

    def __repr__(self):
        return "mappingproxy(" + repr(self._names) + ")"

    def __eq__(self, other):
        return self._names == (other._names if isinstance(other, _class_dict) else other)

    __hash__ = None

    def __or__(self, other):
        return self._names | (other._names if isinstance(other, _class_dict) else other)

    def get(self, name, otherwise=None, /):
        return self._names.get(name, otherwise)

    def keys(self):
        return self._names.keys()

    def values(self):
        return self._names.values()

    def items(self):
        return self._names.items()

    def copy(self):
        return self._names.copy()


def _class_namespace(cls):
    """What the body of a class statement bound, for the metaclass."""
    return dict(cls.__dict__.items())


def _set_names(cls, names):
    """What type(name, bases, names) binds of a dictionary whose names only the run knows."""
    if not isinstance(names, dict):
        raise TypeError("type.__new__() argument 3 must be dict, not " + type(names).__name__)
    for name, value in names.items():
        setattr(cls, name, value)
    for name, value in names.items():
        if hasattr(value, "__set_name__"):
            value.__set_name__(cls, name)


# type(x) with one argument is an operation of the compiler's; here is what class objects can do at run time.
@native_type("tau_type", id="TYPE")
class type:
    @property
    def __name__(self):
        return _type_name(self)

    @property
    def __qualname__(self):
        return _type_qualname(self)

    @property
    def __module__(self):
        return _type_module(self)

    @property
    def __mro__(self):
        return _type_mro(self)

    @property
    def __bases__(self):
        return _type_bases(self)

    @property
    def __base__(self):
        bases = _type_bases(self)
        return bases[0] if len(bases) else None

    @property
    def __dict__(self):
        names = {"__module__": _type_module(self)}
        rows = _type_rows(self)
        for k in range(0, len(rows), 3):
            name, kind, value = rows[k], rows[k + 1], rows[k + 2]
            names[name] = staticmethod(value) if kind == 3 else classmethod(value) if kind == 4 else property(value) if kind == 5 else value
        return _class_dict(names)

    def __subclasses__(self):
        return _type_subclasses(self)

    def mro(self):
        return list(_type_mro(self))

    def __or__(self, other, /):
        return _union(self, other)

    def __ror__(self, other, /):
        return _union(other, self)

    def __repr__(self):
        return _type_repr(self)

    def __hash__(self):
        return _object_hash(self)

    @too_few("type() takes 1 or 3 arguments")
    def __new__(cls, name, bases, namespace, /, **kwargs):
        return _class_made(cls, namespace, kwargs)

    def __init__(self, /, *args, **kwargs):
        pass

    def __call__(self, /, *args, **kwargs):
        return _type_make(self, args, kwargs)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __instancecheck__(self, instance, /):
        return _has_instance(self, instance)

    def __subclasscheck__(self, subclass, /):
        return _has_subclass(self, subclass)


@native_type("tau_obj", id="ELLIPSIS")
@type_name("ellipsis")
class _Ellipsis:
    def __repr__(self):
        return "Ellipsis"


@native_type("tau_obj", id="NOTIMPLEMENTED")
@type_name("NotImplementedType")
class _NotImplementedType:
    def __repr__(self):
        return "NotImplemented"


@native_type("tau_obj", id="NONE")
@type_name("NoneType")
class _NoneType:
    def __repr__(self):
        return "None"

    def __str__(self):
        return "None"

    def __bool__(self):
        return False

    def __hash__(self):
        return _id(None)


@native("tau_module_repr")
def _module_repr(module: object) -> str: ...


@native_type("tau_module", id="MODULE")
@type_name("module")
class _Module:
    def __repr__(self):
        return _module_repr(self)
