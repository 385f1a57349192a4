#!/usr/bin/env python3
"""CPython's symbol tables in the format of our `--dump=names`, to compare the scopes with.

In:  Python files; or --compare PROGRAM, which is run as `PROGRAM FILE`.
Out: the dump; with --compare the first lines that differ, per file.
"""
import argparse
import difflib
import subprocess
import sys
import symtable

FLAGS = ((1, "declared-global"), (2, "assigned"), (4, "parameter"), (8, "nonlocal"), (16, "used"),
         (64, "free-in-class"), (128, "imported"), (256, "annotated"), (512, "iteration"))
STORAGE = {1: "local", 2: "global-explicit", 3: "global", 4: "free", 5: "cell"}


def dump(table, depth, out):
    raw = table._table
    kind = {"module": "module", "class": "class", "function": "function"}[table.get_type()]
    line = "" if kind == "module" else f" {table.get_lineno()}"
    out.append(f"{'  ' * depth}{kind} {table.get_name()}{line}{' nested' if table.is_nested() else ''}")
    for name, bits in sorted(raw.symbols.items(), key=lambda item: item[0].encode("utf-8", "surrogatepass")):
        flags = "".join(" " + word for bit, word in FLAGS if bits & bit)
        out.append(f"{'  ' * depth}  {name} {STORAGE[bits >> 11 & 15]}{flags}")
    for child in table.get_children():
        dump(child, depth + 1, out)


def oracle(path):
    """The dump, or None when CPython refuses the file."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        table = symtable.symtable(data, path, "exec")
    except (SyntaxError, ValueError, RecursionError):
        return None
    out = []
    dump(table, 0, out)
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compare", metavar="PROGRAM")
    parser.add_argument("files", nargs="+")
    args = parser.parse_args()
    differing = 0
    for path in args.files:
        expected = oracle(path)
        if not args.compare:
            print("\n".join(expected or [f"{path}: refused"]))
            continue
        if expected is None:
            continue
        ours = subprocess.run([*args.compare.split(), path], capture_output=True).stdout.decode("utf-8", "surrogatepass")
        if ours.splitlines() != expected:
            differing += 1
            lines = list(difflib.unified_diff(expected, ours.splitlines(), "CPython", path, lineterm="", n=1))
            print("\n".join(lines[:12]))
    if args.compare:
        print(f"{len(args.files)} files, {differing} different")
    return differing > 0


if __name__ == "__main__":
    sys.exit(main())
