#!/usr/bin/env python3
"""Tests the modules of stdlib/ that are written in the language, under CPython, against CPython's own.

Every program tests/run/stdlib_*/*.py runs with the library's modules in place of CPython's (class factories expanded),
and must print what CPython prints; then random operations are compared object by object. Exit status 1 on difference.
"""

import difflib
import glob
import os
import random
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import expand_template
import stdlib_loader


# Types that CPython defines in C have their module's name in messages; under CPython the library's have not.
def normal(text):
    text = re.sub(r"'(?:_?collections|functools|itertools|operator)\.(\w+)'", r"'\1'", text)
    return re.sub(r"<(?:\w+\.\w+ object|generator object \w+) at 0x\w+>", "<object>", text)


def run_programs():
    failures = 0
    root = os.path.join(HERE, "..", "run")
    for path in sorted(glob.glob(os.path.join(root, "stdlib_*", "*.py"))):
        module = os.path.basename(os.path.dirname(path)).removeprefix("stdlib_")
        if stdlib_loader.source_path(module) is None or module in stdlib_loader.CPYTHON_ONLY:
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        want = subprocess.run([sys.executable, "-W", "ignore", "-c", text], capture_output=True, text=True).stdout
        expanded, modules = expand_template.expand_program(text)
        got = expand_template.run(expanded, path, modules)
        want, got = normal(want), normal(got)
        if want != got:
            failures += 1
            print(f"{os.path.relpath(path, root)}: differs")
            print("\n".join(difflib.unified_diff(want.split("\n"), got.split("\n"), "CPython", "library", lineterm="", n=0)))
        else:
            print(f"{os.path.relpath(path, root)}: ok")
    return failures


def outcome(action):
    try:
        return action()
    except Exception as error:
        return (type(error).__name__, str(error))


def check(what, ours, theirs):
    if repr(ours) != repr(theirs):
        print(f"{what}: {ours!r} instead of {theirs!r}")
        return 1
    return 0


def random_deques(rng):
    import collections
    mine = stdlib_loader.load("collections").deque
    for _ in range(150):
        limit = rng.choice([None, None, 0, 1, 3, 8])
        start = [rng.randrange(5) for _ in range(rng.randrange(10))]
        a, b = mine(start, limit), collections.deque(start, limit)
        for _ in range(60):
            name, *args = rng.choice([
                ("append", rng.randrange(5)), ("appendleft", rng.randrange(5)), ("pop",), ("popleft",), ("reverse",),
                ("rotate", rng.randrange(-12, 12)), ("insert", rng.randrange(-12, 12), rng.randrange(5)),
                ("remove", rng.randrange(5)), ("index", rng.randrange(5), rng.randrange(-5, 5), rng.randrange(-5, 12)),
                ("count", rng.randrange(5)), ("extend", [1, 2]), ("extendleft", [3, 4]), ("__getitem__", rng.randrange(-9, 9)),
                ("__delitem__", rng.randrange(-9, 9)), ("__setitem__", rng.randrange(-9, 9), 7), ("__imul__", rng.randrange(3)),
                ("copy",), ("__contains__", 3), ("__len__",)])
            failed = check(f"deque.{name}{tuple(args)}", outcome(lambda: getattr(a, name)(*args)), outcome(lambda: getattr(b, name)(*args)))
            if failed or check(f"deque after {name}", a, b) or len(b) > 200:
                return failed
    return 0


def random_heaps(rng):
    import heapq
    mine = stdlib_loader.load("heapq")
    for _ in range(200):
        a = [rng.randrange(20) for _ in range(rng.randrange(30))]
        b = a[:]
        mine.heapify(a)
        heapq.heapify(b)
        for _ in range(30):
            name = rng.choice(["heappush", "heappop", "heapreplace", "heappushpop"])
            args = () if name == "heappop" else (rng.randrange(20),)
            if check(name, outcome(lambda: getattr(mine, name)(a, *args)), outcome(lambda: getattr(heapq, name)(b, *args))) or check("heap", a, b):
                return 1
        values = [rng.randrange(10) for _ in range(40)]
        n = rng.randrange(-1, 45)
        key = rng.choice([None, lambda v: -v, lambda v: v // 3])
        for name in ("nsmallest", "nlargest"):
            if check(name, getattr(mine, name)(n, iter(values), key=key), getattr(heapq, name)(n, iter(values), key=key)):
                return 1
        parts = [sorted(values[i::3], key=key) for i in range(3)]
        if check("merge", list(mine.merge(*parts, key=key)), list(heapq.merge(*parts, key=key))):
            return 1
    return 0


def random_caches(rng):
    import functools
    mine = stdlib_loader.load("functools")
    for _ in range(100):
        size = rng.choice([None, 0, 1, 2, 5, 16])
        logs = ([], [])
        caches = [lib.lru_cache(maxsize=size)(lambda *a, log=log, **k: log.append((a, k)) or len(log)) for lib, log in zip((mine, functools), logs)]
        for _ in range(80):
            args = rng.choice([(rng.randrange(6),), (rng.randrange(3), "x"), (1.0,), (True,), ("1",)])
            keywords = rng.choice([{}, {}, {"k": rng.randrange(2)}])
            if check("lru_cache", caches[0](*args, **keywords), caches[1](*args, **keywords)):
                return 1
            if check("cache_info", caches[0].cache_info(), caches[1].cache_info()):
                return 1
    return 0


def random_iterators(rng):
    import itertools
    mine = stdlib_loader.load("itertools")
    for _ in range(300):
        pool = [rng.randrange(4) for _ in range(rng.randrange(6))]
        other = "abcd"[:rng.randrange(5)]
        r = rng.randrange(5)
        bounds = rng.choice([(r,), (r, r + 4), (r, None, 2), (None, 4), (1, 9, r)])
        calls = [("product", (pool, other), {}), ("product", (pool,), {"repeat": r % 3}), ("permutations", (pool, r), {}),
                 ("combinations", (pool, r), {}), ("combinations_with_replacement", (pool, r), {}), ("pairwise", (pool,), {}),
                 ("zip_longest", (pool, other), {"fillvalue": 9}), ("zip_longest", (pool, other, "xyz"), {}),
                 ("islice", (pool, *bounds), {}), ("accumulate", (pool,), {}), ("accumulate", (pool, max), {"initial": 2}),
                 ("chain", (pool, other), {}), ("compress", (pool, [1, 0, 1, 1]), {}), ("takewhile", (bool, pool), {}),
                 ("dropwhile", (bool, pool), {}), ("filterfalse", (None, pool), {})]
        for name, args, keywords in calls:
            if check(f"{name}{args}{keywords}", outcome(lambda: list(getattr(mine, name)(*args, **keywords))),
                     outcome(lambda: list(getattr(itertools, name)(*args, **keywords)))):
                return 1
        grouped = [[(k, list(g)) for k, g in lib.groupby(pool)] for lib in (mine, itertools)]
        if check("groupby", *grouped):
            return 1
    return 0


def random_counters(rng):
    import collections
    mine = stdlib_loader.load("collections")
    for _ in range(200):
        texts = ["".join(rng.choice("abcd") for _ in range(rng.randrange(8))) for _ in range(2)]
        pairs = []
        for lib in (mine, collections):
            a, b = lib.Counter(texts[0]), lib.Counter(texts[1])
            a.subtract("ad")
            pairs.append((a + b, a - b, a & b, a | b, +a, -a, a == b, a <= b, a > b, a.most_common(2), a))
        if check("Counter", *pairs):
            return 1
    return 0


def declared_names():
    """Every public name of CPython's modules is here, apart from what is left out on purpose."""
    left_out = {"functools": {"RLock", "GenericAlias", "get_cache_token", "recursive_repr"}, "types": {"AsyncGeneratorType", "ClassMethodDescriptorType", "CodeType", "FrameType", "GenericAlias",
                          "GetSetDescriptorType", "MemberDescriptorType", "MethodDescriptorType", "MethodWrapperType", "UnionType",
                          "WrapperDescriptorType", "new_class", "prepare_class", "resolve_bases"},
                "gc": {"get_objects", "get_referents", "get_referrers", "is_finalized"}, "collections": {"abc"},
                "typing": {"re", "io"}, "enum": {"global_enum_repr", "global_flag_repr", "global_str", "pickle_by_enum_name",
                                                "pickle_by_global_name"}}
    failures = 0
    for name in ("itertools", "functools", "collections", "collections.abc", "heapq", "bisect", "string", "operator", "copy",
                 "typing", "contextlib", "abc", "dataclasses", "enum", "numbers", "keyword", "types", "textwrap", "statistics",
                 "fractions", "queue", "reprlib", "warnings", "gc", "errno", "__future__"):
        if stdlib_loader.source_path(name) is None:
            continue
        original = __import__(name, fromlist=["*"])
        public = getattr(original, "__all__", [n for n in vars(original) if not n.startswith("_")])
        missing = sorted(n for n in public if not hasattr(stdlib_loader.load(name), n) and n not in left_out.get(name, ()))
        if missing:
            print(f"{name} lacks: {' '.join(missing)}")
    return failures


def main():
    rng = random.Random(2023)
    failures = run_programs()
    for part in (random_deques, random_heaps, random_caches, random_iterators, random_counters):
        failed = part(rng)
        failures += failed
        print(f"{part.__name__}: {'differs' if failed else 'ok'}")
    declared_names()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
