"""Times programs under CPython, C, Tauraro and PyPy, and prints one table.

In:  tests/bench/benchmarks.txt, which says what each column means and what each program has to reach (its "bar").
Out: medians of interleaved wall-clock times. At the full size C, Tauraro and PyPy are compared; at the small size, which
     CPython manages in seconds, CPython and Tauraro. All outputs must be equal before a time counts.
Exit code 1 if a variant fails or prints something else. A missed bar is shown, and with --bars an error too.
"""
import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BENCH = os.path.join(ROOT, "tests", "bench")
TAURARO = os.path.join(ROOT, "build", "release", "tauraro")


class Benchmark:
    def __init__(self, words):
        self.name, self.program, full, small, self.bar, *more = words
        self.full, self.small = full.split(","), small.split(",")
        self.asked = "asked" in more
        self.libraries = [word for word in more if word.startswith("-l")]
        self.source = os.path.join(ROOT, self.program)


def read_list(patterns, everything):
    """The rows with one of the patterns in their name; without patterns those that need not be asked for."""
    with open(os.path.join(BENCH, "benchmarks.txt")) as f:
        rows = [Benchmark(words) for line in f if len(words := line.split("#")[0].split()) >= 5]
    if patterns:
        return [b for b in rows if any(p in b.name for p in patterns)]
    return [b for b in rows if everything or not b.asked]


class Variant:
    """One way to run one program at one size: a command, its times, and what went wrong."""

    def __init__(self, title, command):
        self.title, self.command, self.times, self.wrong = title, command, [], ""

    def run(self, limit):
        start = time.perf_counter()
        try:
            done = subprocess.run(self.command, stdin=subprocess.DEVNULL, capture_output=True, timeout=limit, cwd=ROOT)
        except subprocess.TimeoutExpired:
            self.wrong = f">{limit:.0f}s"
            return None
        self.times.append(time.perf_counter() - start)
        if done.returncode:
            self.wrong = f"exit {done.returncode}"
            print(f"{self.title}: {done.stderr.decode(errors='replace').strip()[-2000:]}", file=sys.stderr)
        return done.stdout

    def median(self):
        return statistics.median(self.times) if self.times and not self.wrong else None


def build(command, result):
    """Seconds and KiB, or an error text."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        print(done.stderr.strip()[:2000], file=sys.stderr)
        return None
    return time.perf_counter() - start, os.path.getsize(result) / 1024


def compare(group, options):
    """Runs every variant in turn, the first being the one whose output is right."""
    outputs = {v.title: v.run(options.limit) for v in group}
    for v in group[1:]:
        if not v.wrong and outputs[v.title] != outputs[group[0].title]:
            v.wrong = "output"
    for _ in range(options.runs - 1):
        for v in group:
            # What takes long is known well enough after few runs.
            if not v.wrong and sum(v.times) < options.budget:
                v.run(options.limit)
    return {v.title: v for v in group}


class Result:
    def __init__(self, bench, folder, options):
        self.bench, self.built, self.full, self.small = bench, {}, {}, {}
        base = os.path.join(folder, bench.name)
        c_source = os.path.join(BENCH, bench.name + ".c")
        programs = {}
        if os.path.isfile(c_source):
            # Floating point as exact as Tauraro's, so that the outputs can be equal.
            command = ["gcc", "-O3", "-ffp-contract=off", c_source, "-o", base + ".c.exe", "-lm", *bench.libraries]
            if build(command, base + ".c.exe"):
                programs["C"] = [base + ".c.exe"]
        for level in options.levels:
            exe = base + level
            self.built[level] = build([TAURARO, "build", bench.source, "-o", exe, level, "--gc", options.gc,
                                       "--cc", options.cc], exe)
            if self.built[level]:
                programs[level] = [exe]
        if shutil.which("pypy3"):
            programs["PyPy"] = ["pypy3", bench.source]
        if not options.small and programs:
            self.full = compare([Variant(t, [*c, *bench.full]) for t, c in programs.items()], options)
        programs = {"CPython": [options.python, bench.source], **programs}
        self.small = compare([Variant(t, [*c, *bench.small]) for t, c in programs.items()], options)

    def wrong(self):
        return not all(self.built.values()) or any(v.wrong for v in [*self.full.values(), *self.small.values()])

    def ratio(self, where, above, below):
        a, b = where.get(above), where.get(below)
        return a.median() / b.median() if a and b and a.median() and b.median() else None

    def verdict(self, level):
        bar = self.bench.bar
        if bar == "pypy3":
            value = self.ratio(self.full, "PyPy", level)
            return "" if value is None else "ok" if value >= 1 else "MISSED"
        if bar.endswith("xCPython"):
            value = self.ratio(self.small, "CPython", level)
            return "" if value is None else "ok" if value >= float(bar[: -len("xCPython")]) else "MISSED"
        value = self.ratio(self.full, level, "C")
        return "" if value is None else "ok" if value <= float(bar[: -len("xC")]) else "MISSED"


def cell(where, title):
    variant = where.get(title)
    if variant is None:
        return "-"
    return variant.wrong or f"{variant.median():.3f}"


def geometric(values):
    known = [v for v in values if v]
    return math.exp(sum(map(math.log, known)) / len(known)) if known else None


def table(results, options):
    best = options.levels[-1]
    pypy = bool(shutil.which("pypy3"))
    show = lambda v: f"{v:.2f}" if v else "-"
    head = ["benchmark", "C", *options.levels, "/ C"] + ["PyPy", "x PyPy"] * pypy
    head += ["CPython", best + " small", "x CPython", "KiB", "build s", "bar", ""]
    lines, of_c, of_pypy, of_python = [head], [], [], []
    for r in results:
        of_c.append(r.ratio(r.full, best, "C"))
        of_pypy.append(r.ratio(r.full, "PyPy", best))
        of_python.append(r.ratio(r.small, "CPython", best))
        seconds, size = r.built[best] or (0, 0)
        line = [r.bench.name, cell(r.full, "C"), *[cell(r.full, level) for level in options.levels], show(of_c[-1])]
        line += [cell(r.full, "PyPy"), show(of_pypy[-1])] * pypy
        line += [cell(r.small, "CPython"), cell(r.small, best), show(of_python[-1]), f"{size:.0f}", f"{seconds:.2f}",
                 r.bench.bar, r.verdict(best)]
        lines.append(line)
    last = ["geometric mean"] + [""] * (len(head) - 1)
    for title, values in (("/ C", of_c), ("x PyPy", of_pypy), ("x CPython", of_python)):
        if title in head:
            last[head.index(title)] = show(geometric(values))
    lines.append(last)
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    for line in lines:
        print("  ".join(t.ljust(w) if i == 0 else t.rjust(w) for i, (t, w) in enumerate(zip(line, widths))).rstrip())


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Benchmarks against CPython, C and PyPy.")
    parser.add_argument("name", nargs="*", help="only benchmarks with this in their name")
    parser.add_argument("--all", action="store_true", help="those too that otherwise run only when named")
    parser.add_argument("--runs", type=int, default=5, help="runs of each variant (5)")
    parser.add_argument("--small", action="store_true", help="only the small sizes")
    parser.add_argument("--levels", default="2,3", help="Tauraro's optimisation levels (2,3); ratios are of the last")
    parser.add_argument("--gc", default="rc", help="Tauraro's memory management (rc)")
    parser.add_argument("--cc", default="gcc", help="Tauraro's C compiler (gcc)")
    parser.add_argument("--python", default="python3", help="the CPython to compare with")
    parser.add_argument("--limit", type=float, default=120, help="seconds for one run (120)")
    parser.add_argument("--budget", type=float, default=10, help="seconds after which a variant is not repeated (10)")
    parser.add_argument("--bars", action="store_true", help="a missed bar is an error")
    parser.add_argument("--pypy", action="store_true", help="install PyPy if it is missing")
    options = parser.parse_args()
    options.levels = ["-O" + level for level in options.levels.split(",")]
    benches = read_list(options.name, options.all)
    if not benches:
        sys.exit("bench: no benchmark has such a name")
    first_line = lambda *command: subprocess.run(command, capture_output=True, text=True).stdout.strip().split("\n")[0]
    print(f"{first_line(options.python, '--version')}; {first_line('gcc', '--version')}; medians of up to {options.runs} "
          f"interleaved runs in seconds; ratios and bars are of {options.levels[-1]}")
    results = []
    with tempfile.TemporaryDirectory(prefix="tauraro-bench-") as folder:
        for bench in benches:
            if sys.stderr.isatty():
                print(f"\r\033[K{bench.name}", end="", file=sys.stderr, flush=True)
            results.append(Result(bench, folder, options))
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    table(results, options)
    missed = options.bars and any(r.verdict(options.levels[-1]) == "MISSED" for r in results)
    return int(missed or any(r.wrong() for r in results))


if __name__ == "__main__":
    sys.exit(main())
