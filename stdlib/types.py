# Names of the types that have none among the built-ins, and small helpers around classes.

FunctionType = _Function
LambdaType = FunctionType
MethodType = _Method
BuiltinFunctionType = _Builtin
CellType = _Cell
CodeType = _FunctionCode
GeneratorType = _Generator
CoroutineType = _Coroutine
ModuleType = _Module
NoneType = _NoneType
UnionType = _UnionType
EllipsisType = _Ellipsis
NotImplementedType = _NotImplementedType
TracebackType = _Traceback
BuiltinMethodType = BuiltinFunctionType

__all__ = ["BuiltinFunctionType", "BuiltinMethodType", "CellType", "CodeType", "CoroutineType", "DynamicClassAttribute",
           "EllipsisType", "FunctionType", "GeneratorType", "LambdaType", "MappingProxyType", "MethodType", "ModuleType",
           "NoneType", "NotImplementedType", "SimpleNamespace", "TracebackType", "coroutine"]

DynamicClassAttribute = property


def coroutine(func):
    return func


# A view of a mapping that can't be changed through it.
@type_name("mappingproxy")
class MappingProxyType[M]:
    _match_as_mapping_ = True
    __hash__ = None

    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __contains__(self, key):
        return key in self._mapping

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, MappingProxyType) else other)

    def __or__(self, other):
        return self._mapping | (other._mapping if isinstance(other, MappingProxyType) else other)

    def __ror__(self, other):
        return (other._mapping if isinstance(other, MappingProxyType) else other) | self._mapping

    def __str__(self):
        return str(self._mapping)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"


# Its attributes are whatever the program uses: the names are numbered at compile time as everywhere.
@type_name("types.SimpleNamespace")
class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        items = ", ".join([f"{name}={value!r}" for name, value in vars(self).items()])
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({items})"

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return vars(self) == vars(other)
        return NotImplemented
