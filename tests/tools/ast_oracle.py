#!/usr/bin/env python3
"""CPython's trees in the format of our dump, to compare the parser with.

In:  Python files; or --compare PROGRAM, which is run as `PROGRAM FILE` and must print our dump.
Out: ast.dump(tree, include_attributes=True) with non-ASCII text escaped; with --compare the first difference per file.
Under CPython 3.11 the places inside f-strings are left out (they are inexact there), as is type_params.
"""
import argparse
import ast
import subprocess
import sys

EXACT_FSTRINGS = sys.version_info >= (3, 12)


def dump(node, in_fstring=False):
    if isinstance(node, list):
        return "[" + ", ".join(dump(item, in_fstring) for item in node) + "]"
    if not isinstance(node, ast.AST):
        return ascii(node)
    fields = []
    inside = in_fstring or isinstance(node, ast.JoinedStr)
    for name in node._fields:
        value = getattr(node, name, None)
        if value is None and getattr(type(node), name, ...) is None:
            continue
        fields.append(f"{name}={dump(value, inside)}")
    if node._attributes and (EXACT_FSTRINGS or not in_fstring):
        for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            fields.append(f"{name}={getattr(node, name)}")
    return f"{type(node).__name__}({', '.join(fields)})"


def oracle(path):
    """The dump, or None when CPython refuses the file."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        return dump(ast.parse(data, path))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def compare(program, path):
    expected = oracle(path)
    if expected is None:
        return True
    actual = subprocess.run([*program, path], capture_output=True, text=True).stdout.rstrip("\n")
    if actual == expected:
        return True
    at = next((i for i, (a, b) in enumerate(zip(actual, expected)) if a != b), min(len(actual), len(expected)))
    print(f"{path}: differs at {at}\n  ours:    {actual[max(0, at - 200):at + 100]}\n  CPython: "
          f"{expected[max(0, at - 200):at + 100]}")
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compare", metavar="PROGRAM")
    parser.add_argument("files", nargs="+")
    args = parser.parse_args()
    sys.setrecursionlimit(20000)
    if not args.compare:
        for path in args.files:
            print(oracle(path))
        return 0
    differing = sum(not compare(args.compare.split(), path) for path in args.files)
    print(f"{len(args.files)} files, {differing} different")
    return differing > 0


if __name__ == "__main__":
    sys.exit(main())
