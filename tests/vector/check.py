"""check.py TAURARO: whether gcc's report names a vectorised loop in each marked function of the programs here, and in no other;
and whether the programs print what CPython prints."""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WRAPPER = """#!/bin/sh
for argument; do case $argument in *.c) cp "$argument" "{kept}";; esac; done
exec gcc "-fopt-info-vec-optimized={report}" "$@"
"""


def marked(program):
    functions = {}
    for line in program.read_text().splitlines():
        if found := re.match(r"def (\w+)\(.*:(  # vector)?$", line):
            functions[found[1]] = bool(found[2])
    return functions


def vectorized(kept, report):
    """The functions with a vectorised loop, by the lines of the C file."""
    lines = kept.read_text().splitlines()
    starts = [(n, found[1]) for n, line in enumerate(lines, 1) if (found := re.match(r"static .*\bf_(\w+?)_\d+\(.*\{$", line))]
    names = set()
    for found in re.finditer(r"\.c:(\d+):\d+: optimized: loop vectorized", report.read_text()):
        names.add(max((start for start in starts if start[0] <= int(found[1])), default=(0, ""))[1])
    return names


def check(tauraro, program, folder):
    kept, report, wrapper = folder / "kept.c", folder / "report", folder / "cc"
    wrapper.write_text(WRAPPER.format(kept=kept, report=report))
    wrapper.chmod(0o755)
    report.write_text("")
    subprocess.run([tauraro, "build", program, "-O3", "--cc", wrapper, "-o", folder / "program"], check=True)
    want = subprocess.run([sys.executable, program], capture_output=True, check=True).stdout
    got = subprocess.run([folder / "program"], capture_output=True, check=True).stdout
    problems = [] if got == want else [f"{program.name} prints {got!r}, not {want!r}"]
    names = vectorized(kept, report)
    for name, expected in marked(program).items():
        if (name in names) != expected:
            problems.append(f"{program.name}: {name} has {'no' if expected else 'a'} vectorised loop")
    return problems


def main():
    if sys.maxsize < 2 ** 32 or os.uname().machine not in ("x86_64", "aarch64"):
        print("skipped: not a machine whose vectors are known")
        return
    problems = []
    programs = sorted(program for program in Path(__file__).parent.glob("*.py") if program.name != "check.py")
    with tempfile.TemporaryDirectory() as folder:
        for program in programs:
            problems += check(sys.argv[1], program, Path(folder))
    print("\n".join(problems) or f"{len(programs)} program, all loops as marked")
    sys.exit(bool(problems))


main()
