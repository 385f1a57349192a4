"""Functions, bound methods and natives as values (runtime-c/include/tau/func.h, call.h). Known calls never come here."""

@native("tau_func_name", raises=False)
def _func_name(f: object) -> str: ...
@native("tau_func_qualname", raises=False)
def _func_qualname(f: object) -> str: ...
@native("tau_func_module", raises=False)
def _func_module(f: object) -> str: ...
@native("tau_func_doc", raises=False)
def _func_doc(f: object) -> object: ...
@native("tau_func_defaults")
def _func_defaults(f: object) -> object: ...
@native("tau_func_kwdefaults")
def _func_kwdefaults(f: object) -> object: ...
@native("tau_func_dict")
def _func_dict(f: object) -> dict[object, object]: ...
@native("tau_func_set_name")
def _func_set(f: object, which: str, value: object) -> None: ...
# The value as an object whose type nobody knows any more: what is kept in the function comes out of it as such.
@native("tau_value_copy", raises=False)
def _as_object(value: object) -> object: ...
@native("tau_func_annotations")
def _func_annotations(f: object) -> object: ...
@native("tau_func_code_names")
def _func_code_names(f: object, which: int) -> object: ...
@native("tau_func_code_name")
def _func_code_name(f: object) -> str: ...
@native("tau_func_code_qualname")
def _func_code_qualname(f: object) -> str: ...
@native("tau_func_code_file")
def _func_code_file(f: object) -> str: ...
@native("tau_func_code_line", raises=False)
def _func_code_line(f: object) -> int: ...
@native("tau_func_code_same", raises=False)
def _func_code_same(f: object, g: object) -> bool: ...
@native("tau_func_code_closure")
def _func_code_closure(f: object) -> object: ...
@native("tau_func_params")
def _func_params(f: object) -> list[str]: ...    # name, kind digit, name, kind digit ... as in tau_param
@native("tau_method_self", raises=False)
def _method_self(m: object) -> object: ...
@native("tau_method_func", raises=False)
def _method_func(m: object) -> object: ...
@native("tau_dyn_call_star")
def _call_star(f: object, args: object, kwargs: object) -> object: ...
@native("tau_method_same", raises=False)
def _method_same(m: object, other: object) -> bool: ...     # methods of one object: each access makes a new one
@native("tau_method_hash", raises=False)
def _method_hash(m: object) -> int: ...
@native("tau_builtin_repr")
def _builtin_repr(f: object) -> str: ...


@native_type("tau_func", id="FUNCTION")
@type_name("function")
class _Function:
    @property
    def __name__(self):
        return _func_name(self)

    @__name__.setter
    def __name__(self, value):
        _func_set(self, "__name__", value)

    @property
    def __qualname__(self):
        return _func_qualname(self)

    @__qualname__.setter
    def __qualname__(self, value):
        _func_set(self, "__qualname__", value)

    @property
    def __module__(self):
        return _func_module(self)

    @__module__.setter
    def __module__(self, value):
        _func_set(self, "__module__", value)

    @property
    def __doc__(self):
        return _func_doc(self)

    @__doc__.setter
    def __doc__(self, value):
        _func_set(self, "__doc__", value)

    @property
    def __dict__(self):
        return _func_dict(self)

    @property
    def __defaults__(self):
        return _func_defaults(self)

    @property
    def __kwdefaults__(self):
        return _func_kwdefaults(self)

    @property
    def __annotations__(self):
        return _func_annotations(self)

    @__annotations__.setter
    def __annotations__(self, value):
        _func_set(self, "__annotations__", _as_object(value))

    @property
    def __code__(self):
        return _FunctionCode(self)

    @property
    def __closure__(self):
        return _func_code_closure(self)

    @native("tau_func_repr")
    def __repr__(self) -> str: ...

    def __call__(self, /, *args, **kwargs):
        return _call_star(self, args, kwargs)

    def __get__(self, instance, owner=None, /):
        if instance is None:
            return self
        return _Method(self, instance)


# f.__code__: what programs ask of it.
@type_name("code")
class _FunctionCode:
    def __init__(self, function):
        self._function = function

    def _count(self, kinds):
        n = 0
        i = 1
        params = _func_params(self._function)
        while i < len(params):
            if params[i] in kinds:
                n += 1
            i += 2
        return n

    @property
    def co_name(self):
        return _func_code_name(self._function)

    @property
    def co_qualname(self):
        return _func_code_qualname(self._function)

    @property
    def co_argcount(self):
        return self._count("01")

    @property
    def co_posonlyargcount(self):
        return self._count("0")

    @property
    def co_kwonlyargcount(self):
        return self._count("3")

    @property
    def co_varnames(self):
        return _func_code_names(self._function, 0)

    @property
    def co_nlocals(self):
        return len(_func_code_names(self._function, 0))

    @property
    def co_freevars(self):
        return _func_code_names(self._function, 1)

    @property
    def co_cellvars(self):
        return _func_code_names(self._function, 2)

    @property
    def co_filename(self):
        return _func_code_file(self._function)

    @property
    def co_firstlineno(self):
        return _func_code_line(self._function)

    @property
    def co_flags(self):
        return 3 | (4 if self._count("2") else 0) | (8 if self._count("4") else 0) | (16 if self.co_freevars else 0)

    def __eq__(self, other):
        if isinstance(other, _FunctionCode):
            return _func_code_same(self._function, other._function)
        return NotImplemented

    def __hash__(self):
        return hash(self.co_name) ^ self.co_firstlineno

    def __repr__(self):
        return f'<code object {self.co_name} at {hex(id(self))}, file "{self.co_filename}", line {self.co_firstlineno}>'


@native_type("tau_cell", id="CELL")
@type_name("cell")
class _Cell:
    @native("tau_cell_contents")
    def _contents(self) -> object: ...
    @native("tau_cell_set_contents")
    def _set_contents(self, value: object) -> None: ...

    @property
    def cell_contents(self):
        return self._contents()

    @cell_contents.setter
    def cell_contents(self, value):
        self._set_contents(value)

    @native("tau_cell_repr")
    def __repr__(self) -> str: ...


@native_type("tau_func", id="BUILTIN")
@type_name("builtin_function_or_method")
class _Builtin:
    @property
    def __self__(self):
        return _method_self(self)

    @property
    def __name__(self):
        return _func_name(self)

    @property
    def __qualname__(self):
        return _func_qualname(self)

    @property
    def __module__(self):
        return _func_module(self)

    @property
    def __doc__(self):
        return _func_doc(self)

    def __repr__(self):
        return _builtin_repr(self)

    def __call__(self, /, *args, **kwargs):
        return _call_star(self, args, kwargs)

    def __eq__(self, other):
        if _method_same(self, other):
            return True
        return NotImplemented

    def __ne__(self, other):
        if _method_same(self, other):
            return False
        return NotImplemented

    def __hash__(self):
        return _method_hash(self)


@native("tau_method_of")
def _method_of(f: object, instance: object) -> object: ...
@native("tau_classmethod_bind")
def _classmethod_bind(f: object, cls: object) -> object: ...


@native_type("tau_method", id="METHOD")
@type_name("method")
class _Method:
    def __new__(cls, function, instance, /):
        return _method_of(function, instance)

    @property
    def __self__(self):
        return _method_self(self)

    @property
    def __func__(self):
        return _method_func(self)

    @property
    def __name__(self):
        return _func_name(self)

    @property
    def __qualname__(self):
        return _func_qualname(self)

    @property
    def __module__(self):
        return _func_module(self)

    @property
    def __doc__(self):
        return _func_doc(self)

    @native("tau_method_repr")
    def __repr__(self) -> str: ...

    def __call__(self, /, *args, **kwargs):
        return _call_star(self, args, kwargs)

    def __eq__(self, other):
        if _method_same(self, other):
            return True
        return NotImplemented

    def __ne__(self, other):
        if _method_same(self, other):
            return False
        return NotImplemented

    def __hash__(self):
        return _method_hash(self)


class property:
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = getattr(fget, "__doc__", None) if doc is None and fget is not None else doc
        self._name = ""

    def __set_name__(self, owner, name, /):
        self._name = name

    def _failure(self, instance, what):
        named = " '" + self._name + "'" if self._name else ""
        raise AttributeError("property" + named + " of '" + type(instance).__name__ + "' object has no " + what)

    def __get__(self, instance, owner=None, /):
        if instance is None:
            return self
        if self.fget is None:
            self._failure(instance, "getter")
        return self.fget(instance)

    def __set__(self, instance, value, /):
        if self.fset is None:
            self._failure(instance, "setter")
        self.fset(instance, value)

    def __delete__(self, instance, /):
        if self.fdel is None:
            self._failure(instance, "deleter")
        self.fdel(instance)

    def getter(self, fget, /):
        return property(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset, /):
        return property(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel, /):
        return property(self.fget, self.fset, fdel, self.__doc__)


class staticmethod:
    @wording("expected")
    def __init__(self, function, /):
        self.__func__ = function

    def __get__(self, instance, owner=None, /):
        return self.__func__

    def __call__(self, *args, **kwargs):
        function = self.__func__
        return function(*args, **kwargs)


class classmethod:
    @wording("expected")
    def __init__(self, function, /):
        self.__func__ = function

    def __get__(self, instance, owner=None, /):
        return _classmethod_bind(self.__func__, type(instance) if owner is None else owner)
