"""String work: building, joining, splitting, searching, replacing, encoding.

usage: string_heavy.py [rounds]
"""
import sys

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def caesar(text, shift):
    table = {}
    for i, letter in enumerate(ALPHABET):
        table[letter] = ALPHABET[(i + shift) % 26]
    return "".join(table.get(ch, ch) for ch in text)


def is_palindrome(text):
    cleaned = "".join(ch for ch in text.lower() if ch.isalnum())
    return cleaned == cleaned[::-1]


def run_lengths(text):
    out = ""
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += text[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return out


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before = row
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    text = "the quick brown fox jumps over the lazy dog"
    checksum = 0
    for i in range(rounds):
        secret = caesar(text, i % 26)
        words = secret.split()
        words.sort(key=lambda w: (len(w), w))
        line = "-".join(words).replace("o", "0").title()
        checksum = (checksum * 31 + sum(line.encode())) % 1000000007
        if i < 3:
            print(line)
    print("checksum", checksum)

    built = ""
    for i in range(rounds * 20):
        built += ALPHABET[i * i % 26]
    print("built", len(built), built.count("abe"), built.find("q"), built.rfind("zj"))
    print("runs", run_lengths("aaabccddddde" * 3), len(run_lengths(built)))

    for phrase in ("Never odd or even", "A nut for a jar of tuna", "Almost a palindrome"):
        print(f"{phrase!r}: {is_palindrome(phrase)}")
    print("distance", edit_distance(built[:300], built[7:330]))
    print("unicode", "grün→blau".upper(), len("grün→blau".encode("utf-8")), "ß".upper(), "Ω".lower())


if __name__ == "__main__":
    main()
