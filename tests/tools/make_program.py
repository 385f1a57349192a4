#!/usr/bin/env python3
"""Writes a long program to standard output: functions, classes, loops, containers and calls between them.

    make_program.py LINES [SEED]

For measuring the compiler (`tauraro build --time`, scripts/bench) and for comparing a program that nobody has tuned with
CPython. The same LINES and SEED give the same text. Every function is called, directly or through others, with ints,
floats, strings and lists of them; a function calls only those before it, so the program ends.
"""
import random
import sys


def numeric(rng, k, earlier):
    call = f"fn_{rng.choice(earlier)}(n % 7)" if earlier else "n"
    return [f"def fn_{k}(n, scale={rng.randrange(1, 9)}):",
            f"    total = {rng.randrange(100)}",
            f"    for i in range(n % {rng.randrange(5, 12)} + 2):",
            f"        if i % {rng.randrange(2, 5)} == 0:",
            f"            total += i * scale {rng.choice('+-')} {rng.randrange(50)}",
            "        else:",
            f"            total = (total * {rng.randrange(2, 7)} + i) % {rng.randrange(1000, 100000)}",
            f"    if total > {rng.randrange(500)}:",
            f"        total = (total + {call}) % 1000003",
            "    return total"]


def lists(rng, k, earlier):
    f = rng.choice(earlier) if earlier else 0
    return [f"def values_{k}(n):",
            f"    items = [fn_{f}(i) for i in range(n % 9 + 1)]",
            f"    items.append(n * {rng.randrange(2, 9)})",
            f"    pairs = [(x, x % {rng.randrange(3, 9)}) for x in items if x > {rng.randrange(20)}]",
            "    by_rest = {}",
            "    for value, rest in pairs:",
            "        by_rest.setdefault(rest, []).append(value)",
            "    best = sorted(by_rest, key=lambda r: (len(by_rest[r]), -r))",
            "    while len(items) > 5:",
            "        items.pop()",
            "    return items + best"]


def text(rng, k, earlier):
    word = "".join(rng.choice("abcdefgh") for _ in range(5))
    return [f"def text_{k}(n, sep='{rng.choice('-_.')}'):",
            "    parts = []",
            f"    for c in '{word}' * (n % 3 + 1):",
            f"        if c in '{word[:2]}':",
            "            parts.append(c.upper())",
            "        else:",
            "            parts.append(f'{c}{n % 10}')",
            "    try:",
            f"        number = int(parts[n % len(parts)]) + {rng.randrange(9)}",
            "    except ValueError:",
            "        number = -1",
            "    return sep.join(parts[:6]) + str(number)"]


def classes(rng, k, earlier):
    f = rng.choice(earlier) if earlier else 0
    base = f"Node_{k - 1}" if k and k % 3 else ""
    init = ["        super().__init__(name, size)"] if base else ["        self.name = name", "        self.size = size",
                                                                 "        self.children = []", "        self.seen = {}"]
    return [f"class Node_{k}({base}):" if base else f"class Node_{k}:",
            "    def __init__(self, name, size):", *init,
            f"        self.weight_{k} = size * {rng.randrange(1, 9)}.5",
            "",
            "    def add(self, child):",
            "        self.children.append(child)",
            "        return self",
            "",
            "    def total(self):",
            f"        result = self.size + int(self.weight_{k})",
            "        for child in self.children:",
            "            result += child.total()",
            f"        self.seen[self.name] = result % {rng.randrange(50, 500)}",
            f"        return result + fn_{f}(result % 11)",
            "",
            "    def __repr__(self):",
            f"        return f'Node_{k}({{self.name!r}}, {{len(self.children)}})'"]


def program(lines, seed):
    rng = random.Random(seed)
    out = [f'"""Made by make_program.py {lines} {seed}."""', "", ""]
    calls = []
    kinds = ["fn", "fn", "values", "text", "Node"]
    counts = dict.fromkeys(kinds, 0)
    while len(out) + len(calls) * 5 // 4 < lines:
        kind = kinds[sum(counts.values()) % len(kinds)]
        k = counts[kind]
        counts[kind] += 1
        earlier = list(range(max(0, counts["fn"] - 40), counts["fn"] - (kind == "fn")))
        make = {"fn": numeric, "values": lists, "text": text, "Node": classes}[kind]
        out += [*make(rng, k, earlier), "", ""]
        n = rng.randrange(1000)
        if kind == "Node":
            calls += [f"node_{k} = Node_{k}('n{k}', {n}).add(Node_{k}('leaf', {n % 10}))", f"print(node_{k}, node_{k}.total())"]
        else:
            calls.append(f"print({kind}_{k}({n}))")
    parts = [calls[i:i + 20] for i in range(0, len(calls), 20)]
    for number, part in enumerate(parts):
        out += [f"def part_{number}():", *("    " + call for call in part), "", ""]
    return out + [f"part_{number}()" for number in range(len(parts))]


if __name__ == "__main__":
    sys.stdout.write("\n".join(program(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)) + "\n")
