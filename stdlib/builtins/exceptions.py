"""The exceptions: one C struct (runtime-c/include/tau/exc.h), a class per row of types.def.

An exception is made by tau_exc_alloc; its `args` are set from the positional arguments before __init__ runs, as
BaseException.__new__ does. Fields beyond args (errno, value, code, name ...) are numbered items of the struct's `extra`.
A class of the program that derives from one of these is a struct that starts with tau_exc.
"""


@native_type("tau_exc", id="BaseException")
class BaseException:
    def __init__(self, *args):
        self._init(args)

    @native("tau_exc_init_args")
    def _init(self, args: tuple) -> None: ...          # sets args and the fields of the type
    @native("tau_exc_get_args", raises=False)
    def _get_args(self) -> tuple: ...
    @native("tau_exc_set_args", raises=False)
    def _set_args(self, args: tuple) -> None: ...
    @native("tau_exc_get_cause", raises=False)
    def _get_cause(self) -> object: ...
    @native("tau_exc_set_cause")
    def _set_cause(self, cause: object) -> None: ...
    @native("tau_exc_get_context", raises=False)
    def _get_context(self) -> object: ...
    @native("tau_exc_set_context")
    def _set_context(self, context: object) -> None: ...
    @native("tau_exc_get_suppress", raises=False)
    def _get_suppress(self) -> bool: ...
    @native("tau_exc_set_suppress", raises=False)
    def _set_suppress(self, on: bool) -> None: ...
    @native("tau_exc_get_traceback", raises=False)
    def _get_traceback(self) -> object: ...
    @native("tau_exc_set_traceback")
    def _set_traceback(self, tb: object) -> None: ...
    @native("tau_exc_get_notes")
    def _get_notes(self) -> object: ...
    @native("tau_exc_set_notes", raises=False)
    def _set_notes(self, notes: object) -> None: ...
    @native("tau_exc_get_extra", raises=False)
    def _get_extra(self, k: int) -> object: ...
    @native("tau_exc_set_extra")
    def _set_extra(self, k: int, value: object) -> None: ...
    @native("tau_exc_str_of")
    def __str__(self) -> str: ...
    @native("tau_exc_repr_of")
    def __repr__(self) -> str: ...
    @native("tau_exc_add_note")
    def _add_note(self, note: object) -> None: ...

    def add_note(self, note, /):
        self._add_note(note)

    def with_traceback(self, tb, /):
        self._set_traceback(tb)
        return self

    @property
    def args(self):
        return self._get_args()

    @args.setter
    def args(self, value):
        self._set_args(tuple(value))

    @property
    def __cause__(self):
        return self._get_cause()

    @__cause__.setter
    def __cause__(self, value):
        self._set_cause(value)

    @property
    def __context__(self):
        return self._get_context()

    @__context__.setter
    def __context__(self, value):
        self._set_context(value)

    @property
    def __suppress_context__(self):
        return self._get_suppress()

    @__suppress_context__.setter
    def __suppress_context__(self, value):
        self._set_suppress(True if value else False)

    @property
    def __traceback__(self):
        return self._get_traceback()

    @__traceback__.setter
    def __traceback__(self, value):
        self._set_traceback(value)

    @optional
    @property
    def __notes__(self):
        return self._get_notes()

    @__notes__.setter
    def __notes__(self, value):
        self._set_notes(value)


@native_type("tau_exc", id="SystemExit")
class SystemExit(BaseException):
    @property
    def code(self):
        return self._get_extra(0)

    @code.setter
    def code(self, value):
        self._set_extra(0, value)


@native_type("tau_exc", id="KeyboardInterrupt")
class KeyboardInterrupt(BaseException):
    pass


@native_type("tau_exc", id="GeneratorExit")
class GeneratorExit(BaseException):
    pass


@native_type("tau_exc", id="Exception")
class Exception(BaseException):
    pass


@native_type("tau_exc", id="StopIteration")
class StopIteration(Exception):
    @property
    def value(self):
        return self._get_extra(0)

    @value.setter
    def value(self, value):
        self._set_extra(0, value)


@native_type("tau_exc", id="StopAsyncIteration")
class StopAsyncIteration(Exception):
    pass


@native_type("tau_exc", id="ArithmeticError")
class ArithmeticError(Exception):
    pass


@native_type("tau_exc", id="FloatingPointError")
class FloatingPointError(ArithmeticError):
    pass


@native_type("tau_exc", id="OverflowError")
class OverflowError(ArithmeticError):
    pass


@native_type("tau_exc", id="ZeroDivisionError")
class ZeroDivisionError(ArithmeticError):
    pass


@native_type("tau_exc", id="AssertionError")
class AssertionError(Exception):
    pass


@native_type("tau_exc", id="AttributeError")
class AttributeError(Exception):
    def __init__(self, *args, name=None, obj=None):
        self._init(args)
        self._set_extra(0, name)
        self._set_extra(1, obj)

    @property
    def name(self):
        return self._get_extra(0)

    @name.setter
    def name(self, value):
        self._set_extra(0, value)

    @property
    def obj(self):
        return self._get_extra(1)

    @obj.setter
    def obj(self, value):
        self._set_extra(1, value)


@native_type("tau_exc", id="BufferError")
class BufferError(Exception):
    pass


@native_type("tau_exc", id="EOFError")
class EOFError(Exception):
    pass


@native_type("tau_exc", id="ImportError")
class ImportError(Exception):
    def __init__(self, *args, name=None, path=None):
        self._init(args)
        self._set_extra(1, name)
        self._set_extra(2, path)

    @property
    def msg(self):
        return self._get_extra(0)

    @msg.setter
    def msg(self, value):
        self._set_extra(0, value)

    @property
    def name(self):
        return self._get_extra(1)

    @name.setter
    def name(self, value):
        self._set_extra(1, value)

    @property
    def path(self):
        return self._get_extra(2)

    @path.setter
    def path(self, value):
        self._set_extra(2, value)


@native_type("tau_exc", id="ModuleNotFoundError")
class ModuleNotFoundError(ImportError):
    pass


@native_type("tau_exc", id="LookupError")
class LookupError(Exception):
    pass


@native_type("tau_exc", id="IndexError")
class IndexError(LookupError):
    pass


@native_type("tau_exc", id="KeyError")
class KeyError(LookupError):
    pass


@native_type("tau_exc", id="MemoryError")
class MemoryError(Exception):
    pass


@native_type("tau_exc", id="NameError")
class NameError(Exception):
    def __init__(self, *args, name=None):
        self._init(args)
        self._set_extra(0, name)

    @property
    def name(self):
        return self._get_extra(0)

    @name.setter
    def name(self, value):
        self._set_extra(0, value)


@native_type("tau_exc", id="UnboundLocalError")
class UnboundLocalError(NameError):
    pass


@native_type("tau_exc", id="ReferenceError")
class ReferenceError(Exception):
    pass


@native_type("tau_exc", id="RuntimeError")
class RuntimeError(Exception):
    pass


@native_type("tau_exc", id="NotImplementedError")
class NotImplementedError(RuntimeError):
    pass


@native_type("tau_exc", id="RecursionError")
class RecursionError(RuntimeError):
    pass


@native_type("tau_exc", id="SyntaxError")
class SyntaxError(Exception):
    @property
    def msg(self):
        return self._get_extra(0)

    @msg.setter
    def msg(self, value):
        self._set_extra(0, value)

    @property
    def filename(self):
        return self._get_extra(1)

    @filename.setter
    def filename(self, value):
        self._set_extra(1, value)

    @property
    def lineno(self):
        return self._get_extra(2)

    @lineno.setter
    def lineno(self, value):
        self._set_extra(2, value)

    @property
    def offset(self):
        return self._get_extra(3)

    @offset.setter
    def offset(self, value):
        self._set_extra(3, value)

    @property
    def text(self):
        return self._get_extra(4)

    @text.setter
    def text(self, value):
        self._set_extra(4, value)

    @property
    def end_lineno(self):
        return self._get_extra(5)

    @end_lineno.setter
    def end_lineno(self, value):
        self._set_extra(5, value)

    @property
    def end_offset(self):
        return self._get_extra(6)

    @end_offset.setter
    def end_offset(self, value):
        self._set_extra(6, value)

    @property
    def print_file_and_line(self):
        return self._get_extra(7)

    @print_file_and_line.setter
    def print_file_and_line(self, value):
        self._set_extra(7, value)


@native_type("tau_exc", id="IndentationError")
class IndentationError(SyntaxError):
    pass


@native_type("tau_exc", id="TabError")
class TabError(IndentationError):
    pass


@native_type("tau_exc", id="SystemError")
class SystemError(Exception):
    pass


@native_type("tau_exc", id="TypeError")
class TypeError(Exception):
    pass


@native_type("tau_exc", id="ValueError")
class ValueError(Exception):
    pass


@native_type("tau_exc", id="UnicodeError")
class UnicodeError(ValueError):
    pass


@native_type("tau_exc", id="UnicodeDecodeError")
class UnicodeDecodeError(UnicodeError):
    @property
    def encoding(self):
        return self._get_extra(0)

    @encoding.setter
    def encoding(self, value):
        self._set_extra(0, value)

    @property
    def object(self):
        return self._get_extra(1)

    @object.setter
    def object(self, value):
        self._set_extra(1, value)

    @property
    def start(self):
        return self._get_extra(2)

    @start.setter
    def start(self, value):
        self._set_extra(2, value)

    @property
    def end(self):
        return self._get_extra(3)

    @end.setter
    def end(self, value):
        self._set_extra(3, value)

    @property
    def reason(self):
        return self._get_extra(4)

    @reason.setter
    def reason(self, value):
        self._set_extra(4, value)


@native_type("tau_exc", id="UnicodeEncodeError")
class UnicodeEncodeError(UnicodeError):
    @property
    def encoding(self):
        return self._get_extra(0)

    @encoding.setter
    def encoding(self, value):
        self._set_extra(0, value)

    @property
    def object(self):
        return self._get_extra(1)

    @object.setter
    def object(self, value):
        self._set_extra(1, value)

    @property
    def start(self):
        return self._get_extra(2)

    @start.setter
    def start(self, value):
        self._set_extra(2, value)

    @property
    def end(self):
        return self._get_extra(3)

    @end.setter
    def end(self, value):
        self._set_extra(3, value)

    @property
    def reason(self):
        return self._get_extra(4)

    @reason.setter
    def reason(self, value):
        self._set_extra(4, value)


@native_type("tau_exc", id="UnicodeTranslateError")
class UnicodeTranslateError(UnicodeError):
    @property
    def object(self):
        return self._get_extra(1)

    @object.setter
    def object(self, value):
        self._set_extra(1, value)

    @property
    def start(self):
        return self._get_extra(2)

    @start.setter
    def start(self, value):
        self._set_extra(2, value)

    @property
    def end(self):
        return self._get_extra(3)

    @end.setter
    def end(self, value):
        self._set_extra(3, value)

    @property
    def reason(self):
        return self._get_extra(4)

    @reason.setter
    def reason(self, value):
        self._set_extra(4, value)


@native_type("tau_exc", id="Warning")
class Warning(Exception):
    pass


@native_type("tau_exc", id="UserWarning")
class UserWarning(Warning):
    pass


@native_type("tau_exc", id="DeprecationWarning")
class DeprecationWarning(Warning):
    pass


@native_type("tau_exc", id="PendingDeprecationWarning")
class PendingDeprecationWarning(Warning):
    pass


@native_type("tau_exc", id="SyntaxWarning")
class SyntaxWarning(Warning):
    pass


@native_type("tau_exc", id="RuntimeWarning")
class RuntimeWarning(Warning):
    pass


@native_type("tau_exc", id="FutureWarning")
class FutureWarning(Warning):
    pass


@native_type("tau_exc", id="ImportWarning")
class ImportWarning(Warning):
    pass


@native_type("tau_exc", id="UnicodeWarning")
class UnicodeWarning(Warning):
    pass


@native_type("tau_exc", id="BytesWarning")
class BytesWarning(Warning):
    pass


@native_type("tau_exc", id="EncodingWarning")
class EncodingWarning(Warning):
    pass


@native_type("tau_exc", id="ResourceWarning")
class ResourceWarning(Warning):
    pass
