#!/usr/bin/env python3
"""CPython's verdict on every Python file below some directories: the oracle of the front end.

In:  directories.  Out: a line per file, sorted, tab separated:
     path below its directory, CRC-32 of the file, verdict ("ok" or the exception's name), line, message, CRC-32 of the tree,
     CRC-32 of the scopes
Tree and scopes are those of ast_oracle.py and symtable_oracle.py; a "-" stands where there are none. Written with the interpreter whose behaviour counts:
     /usr/bin/python3.11 tests/tools/check_oracle.py /usr/lib/python3.11 > tests/unit/syntax/stdlib_oracle.txt
"""
import ast
import os
import subprocess
import symtable
import sys
import warnings
import zlib

import symtable_oracle
from ast_oracle import dump


def crc(text):
    return format(zlib.crc32(text.encode("utf-8", "surrogatepass")), "08x")


def verdict(path, data):
    try:
        tree = ast.parse(data, path)
        compile(data, path, "exec", dont_inherit=True)
        scopes = []
        symtable_oracle.dump(symtable.symtable(data, path, "exec"), 0, scopes)
        return "ok", 0, "", crc(dump(tree)), crc("\n".join(scopes) + "\n")
    except SyntaxError as error:
        if not error.lineno or "(unicode error)" in error.msg:  # a file's bytes are decoded differently
            said = subprocess.run([sys.executable, path], capture_output=True, text=True).stderr.splitlines()
            return type(error).__name__, 0, said[-1].partition(": ")[2], "-", "-"
        return type(error).__name__, error.lineno or 0, error.msg, "-", "-"
    except (ValueError, RecursionError) as error:
        return type(error).__name__, 0, str(error), "-", "-"


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    rows = []
    for top in sys.argv[1:]:
        for folder, _, files in os.walk(top):
            for name in files:
                if not name.endswith(".py"):
                    continue
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    data = file.read()
                row = [os.path.relpath(path, top), format(zlib.crc32(data), "08x"), *map(str, verdict(path, data))]
                rows.append("\t".join(field.replace("\n", "\\n") for field in row))
    print("\n".join(sorted(rows)))


if __name__ == "__main__":
    main()
