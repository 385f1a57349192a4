"""importlib: a compiled program has the modules that its text imports; these can also be had by name."""

import sys as _sys

__all__ = ["import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    full = name
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = 0
        while name.startswith(".", level):
            level += 1
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        full = ".".join(parts[:len(parts) - level + 1])
        if name[level:]:
            full += "." + name[level:]
    found = _sys.modules.get(full)
    if found is None:
        raise ModuleNotFoundError(f"No module named {full!r}", name=full)
    return found


def invalidate_caches():
    pass


def reload(module):
    raise NotImplementedError("a compiled program's modules can't be loaded again")
