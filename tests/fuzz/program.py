"""The text of a program of the number fuzzer: cases, each a small function, run over the rows of the input.

A case prints one line for a row: its number, the row, the type and the value, or the exception. Each has a loop of its
own, so that its function is called with typed values from typed lists and may be inlined there.
"""
from operands import COLUMNS

PRELUDE = '''import math
import sys


def to_bool(text):
    return text == "b"


def to_any(text):
    if text[0] == "i":
        return int(text[1:])
    if text[0] == "f":
        return float.fromhex(text[1:])
    return text == "bb"


def to_text(text):
    if not text:
        return ""
    return "".join([chr(int(code)) for code in text.split(",")])


def write(case, row, value):
    if isinstance(value, int) and not isinstance(value, bool):
        if value >> 260 != 0 and value >> 260 != -1:
            print(case, row, "int", value.bit_length(), hex(value % 1000000000000000000000000007), hex(value & 0xFFFFFFFFFFFFFFFF))
        else:
            print(case, row, "int", value)
    else:
        print(case, row, type(value).__name__, repr(value))


def fail(case, row, error):
    print(case, row, type(error).__name__, "-", ascii(str(error)))


'''


class Case:
    """A function of some columns. `body` is its statements; an expression is the body `return EXPRESSION`."""

    def __init__(self, columns, body):
        self.columns = columns
        self.body = body if "\n" in body or body.startswith("return ") else "return " + body

    def source(self, number):
        lines = "\n    ".join(self.body.split("\n"))
        return f"def f{number}({', '.join(self.columns)}):\n    {lines}\n"


def loop(number, case):
    """The loop of a case over the rows; a case of constants alone is run once."""
    arguments = ", ".join(f"{COLUMNS[c][0]}[i]" for c in case.columns)
    rows = "len(A)" if case.columns else "1"
    return (f"def run{number}():\n    for i in range({rows}):\n        try:\n            write({number}, i, f{number}({arguments}))\n"
            f"        except Exception as error:\n            fail({number}, i, error)\n")


def program(cases):
    used = {column for case in cases for column in case.columns} | {"a"}
    text = [PRELUDE]
    for column, (name, _) in COLUMNS.items():
        if column in used:
            text.append(f"{name} = []\n")
    text.append("for line in sys.stdin:\n    fields = line[:-1].split(\"|\")\n")
    for at, (column, (name, reader)) in enumerate(COLUMNS.items()):
        if column in used:
            text.append(f"    {name}.append({reader}(fields[{at}]))\n")
    for number, case in enumerate(cases):
        text.append(f"\n\n{case.source(number)}\n\n{loop(number, case)}")
    text.append("\n\n" + "".join(f"run{number}()\n" for number in range(len(cases))))
    return "".join(text)


def evaluations(cases, rows):
    return sum(rows if case.columns else 1 for case in cases)
