# Warnings: filters, warn(), catch_warnings. The text goes to stderr as CPython writes it; the place is the line of the
# call, which the compiler passes through the three intrinsics.

import sys as _sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

# (action, message prefix, category, module, line); the first that matches decides.
filters = [("default", "", DeprecationWarning, "__main__", 0), ("ignore", "", DeprecationWarning, "", 0),
           ("ignore", "", PendingDeprecationWarning, "", 0), ("ignore", "", ImportWarning, "", 0),
           ("ignore", "", ResourceWarning, "", 0)]
_shown = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line:
        text += "  " + line.strip() + "\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    target = _sys.stderr if file is None else file
    target.write(formatwarning(message, category, filename, lineno, line))


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        kind = type(message)
        instance = message
    else:
        kind = UserWarning if category is None else category
        if not (isinstance(kind, type) and issubclass(kind, Warning)):
            raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
        instance = kind(message)
    # A compiled program keeps no frames: the place is what CPython says when `stacklevel` leads past the last one.
    _warn(instance, kind, "sys", 1, "sys")


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        _warn(message, type(message), filename, lineno, module or filename)
    else:
        _warn(category(message), category, filename, lineno, module or filename)


def _action(text, category, module, lineno):
    for action, prefix, kind, place, line in filters:
        if (text.lower().startswith(prefix.lower()) and issubclass(category, kind)
                and (not place or place == module) and (line == 0 or line == lineno)):
            return action
    return "default"


def _warn(instance, category, filename, lineno, module, line=None):
    text = str(instance)
    action = _action(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise instance
    key = (text, category.__name__, "" if action == "once" else filename, lineno if action == "default" else 0)
    if action != "always":
        if key in _shown:
            return
        _shown.add(key)
    if _recorders:
        _recorders[-1].append(WarningMessage(instance, category, filename, lineno))
    else:
        showwarning(instance, category, filename, lineno, None, line)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add_filter((action, "", category, "", lineno), append)


def _check_action(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _shown.clear()


def resetwarnings():
    filters.clear()
    _shown.clear()


_recorders = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._action = action
        self._category = category
        self._lineno = lineno
        self._append = append
        self._saved = []

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter " + repr(self) + " twice")
        self._entered = True
        self._saved = filters[:]
        if self._action is not None:
            simplefilter(self._action, self._category, self._lineno, self._append)
        _shown.clear()
        if not self._record:
            return None
        log = []
        _recorders.append(log)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit " + repr(self) + " without entering first")
        filters[:] = self._saved
        _shown.clear()
        if self._record:
            _recorders.pop()
