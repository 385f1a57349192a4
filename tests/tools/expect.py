#!/usr/bin/env python3
"""Makes the expectations of tests/run/ from CPython 3.11.

    expect.py            run every program and rewrite what changed
    expect.py --stale    only programs newer than their expectation
    expect.py --check    write nothing, exit 1 if any expectation differs
    expect.py PATH...    only these programs or folders

tests/run/README.md describes the files.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "run"


def programs(folder):
    """A folder with a main.py is one program; elsewhere every .py file is one."""
    if folder.is_file():
        return [folder]
    if (folder / "main.py").exists():
        return [folder / "main.py"]
    found = []
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and entry.name != "__pycache__":
            found += programs(entry)
        elif entry.suffix == ".py":
            found.append(entry)
    return found


def is_stale(program):
    out = program.with_suffix(".out")
    if not out.exists():
        return True
    if program.name == "main.py":
        inputs = list(program.parent.rglob("*.py"))
    else:
        inputs = [program]
    inputs += [program.with_suffix(s) for s in (".args", ".in") if program.with_suffix(s).exists()]
    return any(i.stat().st_mtime > out.stat().st_mtime for i in inputs)


def run(program):
    args_file = program.with_suffix(".args")
    args = args_file.read_text(encoding="utf-8").splitlines() if args_file.exists() else []
    in_file = program.with_suffix(".in")
    stdin = in_file.read_bytes() if in_file.exists() else b""
    environment = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8",
                       PYTHONUTF8="1", LC_ALL="C.UTF-8", TZ="UTC")
    try:
        done = subprocess.run([sys.executable, program.name, *args], cwd=program.parent, input=stdin,
                              capture_output=True, env=environment, timeout=60)
    except subprocess.TimeoutExpired:
        sys.exit(f"{program}: no end after 60 s")
    # CPython makes the script's path absolute; the expectation has it as given on the command line.
    err = done.stderr.replace(str(program.parent).encode() + b"/", b"")
    code = b"" if done.returncode == 0 else f"{done.returncode}\n".encode()
    return {".out": done.stdout, ".err": err, ".code": code}


def compare(program, write):
    """Returns the suffixes of the expectations that were not as CPython has it."""
    changed = []
    for suffix, text in run(program).items():
        file = program.with_suffix(suffix)
        wanted = text if text or suffix == ".out" else None
        present = file.read_bytes() if file.exists() else None
        if wanted != present:
            changed.append(suffix)
        if write:
            if wanted is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(wanted)
    return changed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stale", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        sys.exit("expect.py: the expectations are CPython 3.11's, run it with python3.11")

    chosen = [p for path in options.paths or [ROOT] for p in programs(path.resolve())]
    if options.stale:
        chosen = [p for p in chosen if is_stale(p)]
    different = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for program, changed in zip(chosen, pool.map(lambda p: compare(p, not options.check), chosen)):
            if changed:
                different += 1
                print(program.relative_to(ROOT) if program.is_relative_to(ROOT) else program, *changed)
    print(f"{len(chosen)} programs run, {different} {'differ' if options.check else 'rewritten'}")
    return 1 if options.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
