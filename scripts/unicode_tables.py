#!/usr/bin/env python3
"""Writes the runtime's character tables from the Unicode data of the CPython that runs it (3.11: Unicode 14.0).

usage: unicode_tables.py [folder]      default: runtime-c/src

unicode_table.inc: property flags (two-stage table of small indices), case mappings (runs of equal distance, and a list
of those with several characters), decimal digits. unicode_print.inc: a bit per character, what repr() shows as it is.
"""
import os
import sys
import unicodedata

END = 0x110000
ALPHA, DECIMAL, DIGIT, NUMERIC, SPACE, LOWER, UPPER, TITLE, XID_START, XID_CONTINUE, CASED, IGNORABLE = (
    1 << i for i in range(12))


def flags_of(c):
    ch = chr(c)
    title = unicodedata.category(ch) == "Lt"
    ignorable = ("A" + ch + "\u03a3").lower().endswith("\u03c2") and not ("1" + ch + "\u03a3").lower().endswith("\u03c2")
    bits = [ch.isalpha(), ch.isdecimal(), ch.isdigit(), ch.isnumeric(), ch.isspace(), ch.islower(), ch.isupper(), title,
            ch.isidentifier(), ("a" + ch).isidentifier(), ch.islower() or ch.isupper() or title, ignorable]
    return sum(1 << i for i, on in enumerate(bits) if on)


def two_stage(values, shift):
    """(first stage, blocks): values[c] == blocks[first[c >> shift]][c & mask]."""
    size = 1 << shift
    blocks, numbers, first = [], {}, []
    for start in range(0, len(values), size):
        block = tuple(values[start:start + size])
        if block not in numbers:
            numbers[block] = len(blocks)
            blocks.append(block)
        first.append(numbers[block])
    return first, blocks


def rows(numbers, per_line=24):
    lines = []
    for i in range(0, len(numbers), per_line):
        lines.append("    " + ", ".join(str(n) for n in numbers[i:i + per_line]) + ",")
    return "\n".join(lines)


def array(ctype, name, numbers):
    return f"static const {ctype} {name}[{len(numbers)}] = {{\n{rows(numbers)}\n}};\n"


def runs_of(mapping):
    """Simple mappings as (first, last, step, distance): step 2 serves the alternating alphabets."""
    runs = []
    for c in sorted(mapping):
        distance = mapping[c] - c
        if runs:
            first, last, step, d = runs[-1]
            if d == distance and (c - last == step or (first == last and c - last <= 2)):
                runs[-1] = (first, c, c - last, d)
                continue
        runs.append((c, c, 1, distance))
    return runs


def case_tables(out):
    special = {}
    for name, convert in (("lower", str.lower), ("upper", str.upper), ("title", str.title), ("fold", str.casefold)):
        simple = {}
        for c in range(0x80, END):
            if 0xd800 <= c < 0xe000:
                continue
            to = convert(chr(c))
            if len(to) > 1:
                special.setdefault(name, []).append((c, to))
            elif to != chr(c):
                simple[c] = ord(to)
        if name == "title":  # only where it is not the upper case
            simple = {c: to for c, to in simple.items() if chr(c).upper() != chr(to)}
            same = [c for c in range(0x80, END)
                    if not 0xd800 <= c < 0xe000 and chr(c).upper() != chr(c) and chr(c).title() == chr(c)]
            simple.update({c: c for c in same})
            special["title"] = [(c, to) for c, to in special["title"] if chr(c).upper() != to]
        if name == "fold":  # only where it is not the lower case
            lower = {c: to for c, to in simple.items() if chr(c).lower() != chr(to)}
            lower.update({c: c for c in range(0x80, END) if not 0xd800 <= c < 0xe000
                          and chr(c).lower() != chr(c) and chr(c).casefold() == chr(c)})
            simple = lower
        runs = runs_of(simple)
        lines = "\n".join(f"    {{{a}, {b - a}, {s}, {d}}}," for a, b, s, d in runs)
        out.append(f"static const case_run {name}_runs[{len(runs)}] = {{\n{lines}\n}};\n")
    for name in ("lower", "upper", "title", "fold"):
        entries = special.get(name, [])
        lines = "\n".join(f"    {{{c}, {{{', '.join(str(ord(x)) for x in to)}}}}}," for c, to in entries)
        out.append(f"static const case_special {name}_special[{len(entries)}] = {{\n{lines}\n}};\n")


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                                              os.pardir, "runtime-c", "src")
    note = f"/* Written by scripts/unicode_tables.py from Unicode {unicodedata.unidata_version}; not to be edited. */\n"

    flags = [flags_of(c) for c in range(END)]
    combos = sorted(set(flags))
    assert len(combos) < 256
    numbers = {f: i for i, f in enumerate(combos)}
    plane14 = [c for c in range(0xe0000, END) if flags[c]]
    top = max(c for c in range(0xe0000) if flags[c]) + 1
    values = [numbers[f] for f in flags[:top]]
    best = min((two_stage(values, shift) + (shift,) for shift in range(4, 9)),
               key=lambda t: len(t[0]) * (1 if len(t[1]) < 257 else 2) + len(t[1]) * (1 << t[2]))
    first, blocks, shift = best
    out = [note]
    out.append(f"#define FLAGS_SHIFT {shift}\n#define FLAGS_TOP {top}\n")
    out.append(array("uint16_t", "flag_sets", combos))
    out.append(array("uint8_t" if len(blocks) < 257 else "uint16_t", "flag_index", first))
    flat = [v for block in blocks for v in list(block) + [0] * ((1 << shift) - len(block))]
    out.append(array("uint8_t", "flag_blocks", flat))
    spans = []
    for c in plane14:
        if spans and spans[-1][1] + 1 == c and spans[-1][2] == flags[c]:
            spans[-1][1] = c
        else:
            spans.append([c, c, flags[c]])
    lines = "\n".join(f"    {{{a}, {b}, {f}}}," for a, b, f in spans)
    out.append(f"static const flag_span flag_spans[{len(spans)}] = {{\n{lines}\n}};\n")
    zeros = [c for c in range(0x80, END) if chr(c).isdecimal() and unicodedata.decimal(chr(c)) == 0]
    out.append(array("uint32_t", "decimal_zeros", zeros))
    case_tables(out)
    with open(os.path.join(folder, "unicode_table.inc"), "w") as file:
        file.write("\n".join(out))
    size = len(first) * (1 if len(blocks) < 257 else 2) + len(flat)
    print(f"flags: {len(combos)} sets, {len(blocks)} blocks of {1 << shift}, {size} bytes", file=sys.stderr)

    top = max(c for c in range(0xe0000) if chr(c).isprintable()) + 1
    bits = [chr(c).isprintable() for c in range((top + 255) // 256 * 256)]
    first, blocks = two_stage(bits, 8)
    packed = [sum(1 << k for k in range(32) if block[i + k]) for block in blocks for i in range(0, 256, 32)]
    out = [note, array("uint8_t", "print_index", first), array("uint32_t", "print_blocks", packed)]
    spans = [c for c in range(0xe0000, END) if chr(c).isprintable()]
    lo, hi = min(spans), max(spans)
    assert spans == list(range(lo, hi + 1))
    out.append(f"#define PRINT_TOP {len(bits)}\n#define PRINT_LOW {lo}\n#define PRINT_HIGH {hi}\n")
    with open(os.path.join(folder, "unicode_print.inc"), "w") as file:
        file.write("\n".join(out))
    print(f"printable: {len(first) + 4 * len(packed)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
