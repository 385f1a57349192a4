"""traceback: exceptions and tracebacks as text, the runtime's own; what looks at the stack of callers has no counterpart."""

import sys as _sys

__all__ = ["FrameSummary", "StackSummary", "extract_tb", "format_exc", "format_exception", "format_exception_only", "format_list",
           "format_tb", "print_exc", "print_exception", "print_list", "print_tb", "clear_frames"]


@native("tau_exc_format")
def _format(exception: BaseException, chain: bool) -> str: ...
@native("tau_exc_format_only")
def _format_only(exception: BaseException) -> str: ...


class _Missing:
    pass


_missing = _Missing()


class FrameSummary:
    __slots__ = ("filename", "lineno", "name", "line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = locals

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        return NotImplemented

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4


class StackSummary(list):
    def format(self):
        return format_list(self)


def _cut(items, limit):
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def extract_tb(tb, limit=None):
    frames = []
    while tb is not None:
        code = tb.tb_frame.f_code
        frames.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, line=tb._text()))
        tb = tb.tb_next
    return StackSummary(_cut(frames, limit))


def format_list(extracted_list):
    lines = []
    for filename, lineno, name, line in extracted_list:
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        if line:
            text += f"    {line.strip()}\n"
        lines.append(text)
    return lines


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def _entries(text, starts):
    """The lines of the text, put together with the next ones up to one that starts an entry."""
    found = []
    for line in text.splitlines(True):
        if found and not line.startswith(starts):
            found[-1] += line
        else:
            found.append(line)
    return found


def format_tb(tb, limit=None):
    if tb is None:
        return []
    return _cut(_entries(tb._format(), ("  File ", "  [Previous ")), limit)


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


def _exception_of(exc, value):
    if value is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc
    return value


def format_exception_only(exc, /, value=_missing):
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    text = _format_only(exception)
    notes = []
    for note in getattr(exception, "__notes__", ()):
        notes.extend([line + "\n" for line in str(note).split("\n")])
    text = text[:len(text) - len("".join(notes))]
    return (text.splitlines(True) if isinstance(exception, SyntaxError) else [text]) + notes


def _one(exception, tb, limit):
    lines = []
    frames = format_tb(tb, limit)
    if frames:
        lines.append("Traceback (most recent call last):\n")
        lines.extend(frames)
    lines.extend(format_exception_only(exception))
    return lines


def _chained(exception, tb, limit, seen):
    seen.append(id(exception))
    before, word = exception.__cause__, "\nThe above exception was the direct cause of the following exception:\n\n"
    if before is None and not exception.__suppress_context__:
        before, word = exception.__context__, "\nDuring handling of the above exception, another exception occurred:\n\n"
    lines = []
    if before is not None and id(before) not in seen:
        lines.extend(_chained(before, before.__traceback__, limit, seen))
        lines.append(word)
    lines.extend(_one(exception, tb, limit))
    return lines


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    exception = _exception_of(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    if isinstance(exception, BaseExceptionGroup):
        return _format(exception, chain).splitlines(True)
    frames = exception.__traceback__ if tb is _missing else tb
    return _chained(exception, frames, limit, []) if chain else _one(exception, frames, limit)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(_sys.exception(), limit=limit, file=file, chain=chain)


def clear_frames(tb):
    pass
