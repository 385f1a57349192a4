"""print() and input().

For arguments whose number and types are known, the loop is unrolled and every part becomes one call of a native of
the file that writes into its buffer: nothing is allocated.
"""

import sys


def print(*args, sep=" ", end="\n", file=None, flush=False):
    if file is None:
        if not hasattr(sys, "stdout"):
            raise RuntimeError("lost sys.stdout")
        file = sys.stdout
        if file is None:
            return
    if sep is not None and not isinstance(sep, str):
        raise TypeError("sep must be None or a string, not " + type(sep).__name__)
    if end is not None and not isinstance(end, str):
        raise TypeError("end must be None or a string, not " + type(end).__name__)
    if isinstance(file, _TextFile) and not file._ready():
        file._need_write()
    first = True
    for x in args:
        if first:
            first = False
        else:
            _print_part(file, " " if sep is None else sep)
        _print_part(file, x)
    _print_part(file, "\n" if end is None else end)
    if flush:
        file.flush()


def _print_part(file, x):
    if isinstance(file, _TextFile):
        if type(x) is str or type(x) is int or type(x) is float or type(x) is bool:
            file._print(x)
        else:
            file._print(str(x))
    elif type(x) is str:
        file.write(x)
    else:
        file.write(str(x))


@native("tau_input")
def _input(prompt: str) -> str: ...


def input(prompt="", /):
    if not hasattr(sys, "stdin") or sys.stdin is None:
        raise RuntimeError("input(): lost sys.stdin")
    if not hasattr(sys, "stdout") or sys.stdout is None:
        raise RuntimeError("input(): lost sys.stdout")
    if isinstance(sys.stdin, _TextFile) and isinstance(sys.stdout, _TextFile):
        return _input(str(prompt))
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line.endswith("\n") else line
