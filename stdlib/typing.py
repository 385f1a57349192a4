# Names for annotations. Annotations never change meaning, so nothing here computes with types: the generic
# names are the classes they stand for (List is list, so `List[int]`, `class A(Dict[str, int])` and isinstance() resolve
# statically), and the special forms are objects that take a subscript and remember it for their repr only.
# NamedTuple and TypedDict classes are declarations that the front end expands.

import collections as _collections
from collections.abc import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, ByteString, Callable, Collection,
                             Container, Coroutine, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView,
                             Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence,
                             Sized, ValuesView)
from collections.abc import Set as AbstractSet
from abc import ABCMeta as _ABCMeta

TYPE_CHECKING = False

List = list
Dict = dict
Set = set
FrozenSet = frozenset
Tuple = tuple
Type = type
Deque = _collections.deque
DefaultDict = _collections.defaultdict
OrderedDict = _collections.OrderedDict
Counter = _collections.Counter
ChainMap = _collections.ChainMap
Text = str


def _text(parameter):
    if isinstance(parameter, tuple):
        return ", ".join([_text(item) for item in parameter])
    if isinstance(parameter, list):
        return "[" + ", ".join([_text(item) for item in parameter]) + "]"
    if isinstance(parameter, str):
        return f"ForwardRef({parameter!r})"
    if isinstance(parameter, type):
        return parameter.__qualname__ if parameter.__module__ == "builtins" else f"{parameter.__module__}.{parameter.__qualname__}"
    if parameter is None:
        return "None"
    if parameter is ...:
        return "..."
    return repr(parameter)


# Unions are flat, and name each of their members once.
def _union(parameters):
    members = []
    for part in parameters:
        if part is None:
            part = type(None)
        for member in (part.__args__ if isinstance(part, _Subscripted) and part._name == "Union" else (part,)):
            if member not in members:
                members.append(member)
    if not members:
        raise TypeError("Cannot take a Union of no types.")
    return _Subscripted("Union", tuple(members))


class _SpecialForm:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        if self._name == "Union":
            return _union(parameters if isinstance(parameters, tuple) else (parameters,))
        if self._name == "Optional":
            if isinstance(parameters, tuple):
                raise TypeError(f"typing.Optional requires a single type. Got {parameters!r:.100}.")
            return _union((parameters, None))
        return _Subscripted(self._name, parameters)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return "typing." + self._name


class _Subscripted:
    def __init__(self, name, parameters):
        self._name = name
        self.__args__ = parameters if isinstance(parameters, tuple) else (parameters,)

    def __getitem__(self, parameters):
        return self

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __instancecheck__(self, x, /):
        return self.__subclasscheck__(type(x))

    def __subclasscheck__(self, cls, /):
        if self._name != "Union":
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        for part in self.__args__:
            if issubclass(cls, part):
                return True
        return False

    def __eq__(self, other):
        if not isinstance(other, _Subscripted) or self._name != other._name:
            return False
        return set(self.__args__) == set(other.__args__) if self._name == "Union" else self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, frozenset(self.__args__) if self._name == "Union" else self.__args__))

    def __repr__(self):
        if self._name == "Literal":
            return f"typing.Literal[{', '.join([repr(item) for item in self.__args__])}]"
        if self._name == "Annotated":
            return f"typing.Annotated[{', '.join([_text(self.__args__[0])] + [repr(item) for item in self.__args__[1:]])}]"
        if self._name == "Union" and len(self.__args__) == 1:
            return repr(self.__args__[0]) # CPython has the member itself
        if self._name == "Union" and len(self.__args__) == 2 and type(None) in self.__args__:
            return f"typing.Optional[{_text(self.__args__[0] if self.__args__[1] is type(None) else self.__args__[1])}]"
        return f"typing.{self._name}[{_text(self.__args__)}]"


Optional = _SpecialForm("Optional")
Union = _SpecialForm("Union")
Literal = _SpecialForm("Literal")
LiteralString = _SpecialForm("LiteralString")
ClassVar = _SpecialForm("ClassVar")
Final = _SpecialForm("Final")
Annotated = _SpecialForm("Annotated")
Concatenate = _SpecialForm("Concatenate")
TypeAlias = _SpecialForm("TypeAlias")
TypeGuard = _SpecialForm("TypeGuard")
Unpack = _SpecialForm("Unpack")
Required = _SpecialForm("Required")
NotRequired = _SpecialForm("NotRequired")
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")


class Any:
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return object.__new__(cls)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield _Subscripted("Unpack", (self,))

    def __repr__(self):
        return self.__name__


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + ".args"


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + ".kwargs"


class ParamSpec:
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


# A class with a type parameter is the class: `class Stack(Generic[T])` derives from Generic, `Stack[int]()` makes a Stack.
class Generic:
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return cls


# Of a class: those that name it as a base are checked by their members, not by who derives from them.
@intrinsic
def _checked_by_members(cls): ...


@_checked_by_members
class Protocol(Generic, metaclass=_ABCMeta):
    __slots__ = ()


AnyStr = TypeVar("AnyStr", bytes, str)


class NewType:
    def __init__(self, name, tp):
        self.__name__ = name
        self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, x, /):
        return x

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class IO(Generic):
    __slots__ = ()


class BinaryIO(IO):
    __slots__ = ()


class TextIO(IO):
    __slots__ = ()


class ContextManager(Generic):
    __slots__ = ()


class AsyncContextManager(Generic):
    __slots__ = ()


class Pattern(Generic):
    __slots__ = ()


class Match(Generic):
    __slots__ = ()


@virtual_base(methods=("__int__",))
class SupportsInt(Protocol):
    __slots__ = ()


@virtual_base(methods=("__float__",))
class SupportsFloat(Protocol):
    __slots__ = ()


@virtual_base(methods=("__complex__",))
class SupportsComplex(Protocol):
    __slots__ = ()


@virtual_base(methods=("__bytes__",))
class SupportsBytes(Protocol):
    __slots__ = ()


@virtual_base(methods=("__index__",))
class SupportsIndex(Protocol):
    __slots__ = ()


@virtual_base(methods=("__abs__",))
class SupportsAbs(Protocol):
    __slots__ = ()


@virtual_base(methods=("__round__",))
class SupportsRound(Protocol):
    __slots__ = ()


# The class form; the front end replaces `class P(NamedTuple)` by the expansion of the template.
@source_template("collections/namedtuple.template.py")
class NamedTuple(tuple):
    __slots__ = ()


# A TypedDict class makes plain dictionaries; its annotations are never looked at.
class TypedDict(dict):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is TypedDict:        # TypedDict("Name", {...}) makes a class; its objects are dictionaries
            return dict
        return dict(*args, **kwargs)

    def __init_subclass__(cls, /, total=True):
        pass


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def _only_a_declaration(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    return _only_a_declaration


def get_overloads(func):
    return []


def clear_overloads():
    pass


def final(f):
    return f


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


# isinstance() with a protocol class asks for its methods; the compiler reads them from the class body.
@intrinsic
def runtime_checkable(cls): ...


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorate(cls_or_fn):
        return cls_or_fn
    return decorate


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, "__annotations__", {}))


def get_origin(tp):
    if isinstance(tp, _Subscripted):
        if tp._name == "Union":
            return Union
        if tp._name == "Literal":
            return Literal
        if tp._name == "ClassVar":
            return ClassVar
        if tp._name == "Final":
            return Final
        if tp._name == "Annotated":
            return Annotated
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def is_typeddict(tp):
    return isinstance(tp, type) and tp is not TypedDict and issubclass(tp, TypedDict)
