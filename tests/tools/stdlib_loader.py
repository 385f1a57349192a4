# Loads the library's own modules (stdlib/*.py) under CPython, beside the originals, so that both can be compared.
# The compile-time declarations get a meaning that CPython can run: native types and iterators keep their Python body,
# intrinsics come from the table below, source templates are expanded, `class C[T](base[T])` loses its type parameters.
# Imports inside the library resolve to the library where it has the module, to CPython otherwise.

import abc
import builtins
import importlib
import os
import re
import sys
import types

HERE = os.path.dirname(os.path.abspath(__file__))
STDLIB = os.path.join(HERE, "..", "..", "stdlib")
sys.path.insert(0, HERE)

import expand_template

CPYTHON_ONLY = {"builtins", "sys", "os", "math", "io", "time", "random", "struct", "array", "decimal", "gc"}


def copy_attributes(source, target):
    for name, value in getattr(source, "__dict__", {}).items():
        setattr(target, name, value)


def map_attributes(obj, function, extra):
    for name, value in list(getattr(obj, "__dict__", {}).items()):
        obj.__dict__[name] = function(value, extra)
    for cls in type(obj).__mro__:
        slots = cls.__dict__.get("__slots__", ())
        for name in [slots] if isinstance(slots, str) else slots:
            if hasattr(obj, name) and name not in ("__dict__", "__weakref__"):
                object.__setattr__(obj, name, function(getattr(obj, name), extra))


def clone(obj):
    cls = type(obj)
    for base in (int, float, str, bytes, tuple, frozenset):
        if isinstance(obj, base):
            result = base.__new__(cls, obj)
            break
    else:
        result = cls.__new__(cls)
        if isinstance(obj, list):
            list.extend(result, obj)
        elif isinstance(obj, (dict, set)):
            (dict if isinstance(obj, dict) else set).update(result, obj)
        elif isinstance(obj, BaseException):
            result.args = obj.args
    result_dict = getattr(obj, "__dict__", None)
    if result_dict:
        result.__dict__.update(result_dict)
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in [slots] if isinstance(slots, str) else slots:
            if hasattr(obj, name) and name not in ("__dict__", "__weakref__"):
                object.__setattr__(result, name, getattr(obj, name))
    return result


def caller(level):
    frame = sys._getframe(level + 2)
    return frame


# The types that the library takes from the built-ins' name space.
BUILTIN_TYPES = {name: getattr(types, name) for name in dir(types) if name.endswith("Type")}

INTRINSICS = {
    "_caller_file": lambda level: caller(level).f_code.co_filename,
    "_caller_line": lambda level: caller(level).f_lineno,
    "_caller_text": lambda level: "",
    "copy_attributes": copy_attributes, "map_attributes": map_attributes, "clone": clone,
    "like": lambda value, model: value,
    "abstractmethod": abc.abstractmethod, "ABCMeta": abc.ABCMeta,
    "runtime_checkable": lambda cls: virtual_base([n for n in vars(cls) if not n.startswith("_")])(cls),
}


def intrinsic(declaration):
    return INTRINSICS[declaration.__name__]


def identity(*args, **kwargs):
    return lambda declaration: declaration


BY_NAME = {"tuple": tuple, "str": str, "range": range, "memoryview": memoryview, "bytes": bytes, "bytearray": bytearray,
           "list": list, "dict": dict, "set": set, "frozenset": frozenset, "dict_keys": type({}.keys()),
           "dict_items": type({}.items()), "dict_values": type({}.values()), "mappingproxy": type(type.__dict__)}


def virtual_base(methods=(), classes=()):
    def declare(cls):
        for name in classes:
            if name in BY_NAME:
                cls.register(BY_NAME[name])
        if methods:
            def hook(which, candidate):
                if which is not cls:
                    return NotImplemented
                for method in methods:
                    for base in candidate.__mro__:
                        if method in base.__dict__:
                            if base.__dict__[method] is None:
                                return NotImplemented
                            break
                    else:
                        return NotImplemented
                return True
            cls.__subclasshook__ = classmethod(hook)
        cls._declared = (methods, classes)
        return cls
    return declare


def iterator(type_name):
    return lambda function: function


def source_template(path):
    return expand_template.runtime_declaration(path, STDLIB, load)


DECLARATIONS = {"native": identity, "native_type": identity, "type_name": identity, "iterator": iterator,
                "intrinsic": intrinsic, "virtual_base": virtual_base, "source_template": source_template}

loaded = {}
_import = builtins.__import__


def source_path(name):
    base = os.path.join(STDLIB, *name.split("."))
    for path in (base + ".py", os.path.join(base, "__init__.py")):
        if os.path.isfile(path):
            return path
    return None


def importer(name, globals=None, locals=None, fromlist=(), level=0):
    if name not in CPYTHON_ONLY and source_path(name):
        module = load(name)
        return module if fromlist else load(name.split(".")[0])
    if name == "builtins" and fromlist and fromlist[0] in BUILTIN_TYPES:
        return types.SimpleNamespace(**BUILTIN_TYPES)
    return _import(name, globals, locals, fromlist, level)


def without_type_parameters(text):
    text = re.sub(r"^(\s*class \w+)\[[\w, *]+\]", r"\1", text, flags=re.M)
    return re.sub(r"^(\s*class \w+\((?:\w+\.)*\w+)\[[\w, ]+\]\)", r"\1)", text, flags=re.M)


def load(name):
    if name in loaded:
        return loaded[name]
    path = source_path(name)
    module = types.ModuleType(name)
    module.__file__ = path
    module.__builtins__ = dict(vars(builtins), __import__=importer, **DECLARATIONS)
    loaded[name] = module
    with open(path, encoding="utf-8") as file:
        source = file.read()
    text = without_type_parameters(source)
    if name == "enum":  # has enumerations of its own
        module._t_enum = module
        text = expand_template.expand_program(text)[0]
    flags = __import__("__future__").annotations.compiler_flag
    exec(compile(text, path, "exec", flags=flags, dont_inherit=True), module.__dict__)
    for generic in re.findall(r"^class (\w+)\[", source, flags=re.M):
        cls = module.__dict__[generic]
        if "__class_getitem__" not in cls.__dict__:
            cls.__class_getitem__ = classmethod(lambda cls, parameters: cls)
    if name == "collections":
        for base in ("Sequence", "MutableSequence"):
            getattr(load("collections.abc"), base).register(module.deque)
    if "." in name:
        parent, _, child = name.rpartition(".")
        setattr(load(parent), child, module)
    return module


def for_programs():
    """An __import__ that gives the main program the library's modules, and everything else CPython's."""
    original = builtins.__import__

    def choose(name, globals=None, locals=None, fromlist=(), level=0):
        if globals and globals.get("__name__") == "__main__" and name not in CPYTHON_ONLY and source_path(name):
            return importer(name, globals, locals, fromlist, level)
        return original(name, globals, locals, fromlist, level)

    return choose
