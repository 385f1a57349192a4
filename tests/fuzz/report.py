"""What the number fuzzer says about a program whose output is not CPython's."""


def by_evaluation(lines):
    """(case, row) -> what was printed for it."""
    found = {}
    for line in lines:
        head = line.split(" ", 2)
        if len(head) == 3 and head[0].isdigit() and head[1].isdigit():
            found[int(head[0]), int(head[1])] = head[2]
    return found


def known(wanted, got):
    """tests/differ/negative_to_a_fraction.py: real operands raise where the power is complex."""
    is_complex = wanted.startswith("complex ") or wanted == "OverflowError - 'complex exponentiation'"
    return is_complex and got == "ValueError - 'negative number cannot be raised to a fractional power'"


def differences(wanted, got):
    """case -> [row, CPython's result, Tauraro's, number of rows], of the first row that differs."""
    present = by_evaluation(got)
    result = {}
    for (case, row), text in by_evaluation(wanted).items():
        other = present.get((case, row), "(nothing)")
        if other != text and not known(text, other):
            result.setdefault(case, [row, text, other, 0])[3] += 1
    return result


def text(found, cases, rows, limit):
    """The differences of a program, at most `limit` cases of it."""
    parts = []
    for case, (row, wanted, got, count) in list(found.items())[:limit]:
        body = cases[case].body.split("\n")
        parts.append(f"  f{case}: {body[0].removeprefix('return ') if len(body) == 1 else ''.join(f'{chr(10)}    {line}' for line in body)}\n")
        parts += [f"    {column} = {rows[row][column]!r}\n" for column in cases[case].columns]
        parts.append(f"    CPython  {wanted}\n    Tauraro  {got}\n")
        if count > 1:
            parts.append(f"    and {count - 1} more rows\n")
    if len(found) > limit:
        parts.append(f"  and {len(found) - limit} more cases\n")
    return "".join(parts)
