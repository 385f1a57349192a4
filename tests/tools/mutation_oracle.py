#!/usr/bin/env python3
"""Broken programs and what CPython says about each: the oracle of our error messages.

In:  Python files of our own, a seed and a count. Pieces of them are damaged: words deleted, inserted, exchanged.
Out: a line per program, tab separated: exception, line, message, the program (with \\n, \\t and \\\\ written out).
     No message occurs more than 10 times. Written with the interpreter whose behaviour counts:
     /usr/bin/python3.11 tests/tools/mutation_oracle.py --seed 1 --count 40000 tests/run/*/*.py > tests/unit/syntax/mutations.txt
"""
import argparse
import collections
import random
import re
import warnings

INSERTIONS = """( ) [ ] { } , : ; . = == := + - * ** / // @ -> += if else elif for in not and or is lambda def class return
yield from import as with try except finally while pass break continue del global nonlocal raise assert async await None
True x y print 1 0x 07 1.5 "s" f'{x}' f'{x!z}' b"z" match case _ ... ~ < != ! $ ? \\ " ' # " f"{ }" """.split(" ")
INSERTIONS = [word for chunk in INSERTIONS for word in chunk.split("\n") if word] + ["\n", "\n    ", "    ", '"""', "\t"]


def verdict(text):
    try:
        compile(text, "<mutation>", "exec", dont_inherit=True)
        return None
    except SyntaxError as error:
        return type(error).__name__, error.lineno, error.msg
    except (ValueError, RecursionError, MemoryError):
        return None


def damage(text, pick):
    words = re.findall(r"\w+|\s+|[^\w\s]", text)
    for _ in range(pick.choice((1, 1, 1, 2))):
        if not words:
            break
        at, how = pick.randrange(len(words)), pick.random()
        if how < 0.35:
            del words[at]
        elif how < 0.75:
            words.insert(at, pick.choice(INSERTIONS) + pick.choice(("", " ")))
        elif how < 0.9:
            words[at] = pick.choice(INSERTIONS)
        else:
            other = pick.randrange(len(words))
            words[at], words[other] = words[other], words[at]
    return "".join(words)


def piece(lines, pick):
    start, count = pick.randrange(len(lines)), pick.choice((1, 1, 2, 3, 5, 8))
    chunk = lines[start:start + count]
    indent = min((len(line) - len(line.lstrip()) for line in chunk if line.strip()), default=0)
    return "\n".join(line[indent:] for line in chunk) + "\n"


def main():
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("files", nargs="+")
    args = parser.parse_args()
    pick = random.Random(args.seed)
    sources = [open(path, encoding="utf-8").read().split("\n") for path in sorted(args.files)]
    seen = collections.Counter()
    for _ in range(args.count):
        text = damage(piece(pick.choice(sources), pick), pick)
        found = verdict(text) if len(text) < 400 and "\0" not in text and "\r" not in text else None
        if not found or seen[found[2]] == 10:
            continue
        if re.search("\\bf['\"]", text) and ("unterminated" in found[2] or "unmatched" in found[2]):
            continue  # what ends an f-string is the one thing in which we follow 3.12
        seen[found[2]] += 1
        escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
        print(*found, escaped, sep="\t")


if __name__ == "__main__":
    main()
