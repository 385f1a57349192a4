# Strings built by repeated concatenation in loops.
def spell(n):
    out = ""
    while n:
        out = "01"[n % 2] + out
        n //= 2
    return out or "0"


def stairs(n):
    s = ""
    for i in range(n):
        for j in range(i + 1):
            s += "*"
        s += "\n"
    return s


print([spell(n) for n in (0, 1, 5, 10, 255)])
print(stairs(4), end="")
text = ""
for i in range(1000):
    text += chr(97 + i % 26)
print(len(text), text[:30], text[500:510], text.count("z"))
a = "x"
b = a
a += "y"
print(a, b)
parts = []
for w in "the quick brown fox".split():
    parts.append(w[0].upper() + w[1:])
print(" ".join(parts), "".join(reversed("stressed")), "".join(sorted("banana")))
wide = ""
for c in "aé→😀":
    wide += c
    print(wide, len(wide))
