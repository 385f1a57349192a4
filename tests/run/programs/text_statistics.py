# Text analysis: words, sentences, letters, n-grams, longest lines.
TEXT = """The lighthouse keeper counted the ships. One, two, three; a fourth
went by in the night, he said, but nobody had seen it. "A ship without lights,"
he said. The harbour master laughed. Three weeks later the fourth ship came back
in the fog -- and asked where it was!

He told them. They did not believe him. The ship went on."""


def words(text):
    found = []
    current = []
    for ch in text + " ":
        if ch.isalpha():
            current.append(ch.lower())
        elif current:
            found.append("".join(current))
            current = []
    return found


def sentences(text):
    parts = [""]
    for ch in text.replace("\n", " "):
        parts[-1] += ch
        if ch in ".!?":
            parts.append("")
    return [p.strip() for p in parts if p.strip()]


w = words(TEXT)
print(len(w), len(set(w)), sum(map(len, w)) / len(w))
frequency = {}
for word in w:
    frequency[word] = frequency.get(word, 0) + 1
for word, n in sorted(frequency.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{word:<8}{n:>3} {'*' * n}")
letters = [0] * 26
for ch in TEXT.lower():
    if "a" <= ch <= "z":
        letters[ord(ch) - ord("a")] += 1
print({chr(97 + i): n for i, n in enumerate(letters) if n > 15})
for s in sentences(TEXT):
    print(len(words(s)), s[:30] + ("..." if len(s) > 30 else ""))
bigrams = {}
for pair in zip(w, w[1:]):
    bigrams[pair] = bigrams.get(pair, 0) + 1
print([" ".join(p) for p, n in bigrams.items() if n > 1])
print(max(TEXT.splitlines(), key=len), [len(l) for l in TEXT.split("\n")])
lines = []
line = ""
for word in TEXT.split():
    if len(line) + len(word) + 1 > 40:
        lines.append(line)
        line = word
    else:
        line = f"{line} {word}".lstrip()
lines.append(line)
for l in lines[:4]:
    print(f"|{l:<40}|{l:^40}|{l:>40}|")
