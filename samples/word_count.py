"""Counts the words of a text file and shows the most frequent ones.

usage: word_count.py [file [how many]]
"""
import os
import sys


def words_of(line):
    word = ""
    for ch in line.lower():
        if ch.isalpha() or (ch == "'" and word):
            word += ch
        elif word:
            yield word
            word = ""
    if word:
        yield word


def count_words(path):
    counts = {}
    lines = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            lines += 1
            for word in words_of(line):
                counts[word] = counts.get(word, 0) + 1
    return lines, counts


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "data", "harbour.txt")
    how_many = int(sys.argv[2]) if len(sys.argv) > 2 else 12
    lines, counts = count_words(path)
    total = sum(counts.values())
    print(f"{os.path.basename(path)}: {lines} lines, {total} words, {len(counts)} different")

    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for word, count in ranking[:how_many]:
        print(f"{count:6}  {count / total:6.2%}  {word}")

    by_length = {}
    for word in counts:
        by_length.setdefault(len(word), []).append(word)
    longest = max(by_length)
    print(f"longest ({longest} letters): {', '.join(sorted(by_length[longest]))}")


if __name__ == "__main__":
    main()
