# Characters that are compared, counted and looked up, in loops and out of them, in strings of every width.
def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        current = [i] * (len(b) + 1)
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        previous = current
    return previous[len(b)]


def count(text, wanted):
    n = 0
    for c in text:
        if c == wanted:
            n += 1
    return n


def kinds(text):
    spaces = vowels = digits = high = other = 0
    for c in text:
        if c == " ":
            spaces += 1
        elif c in "aeiouäöü€":
            vowels += 1
        elif "0" <= c <= "9":
            digits += 1
        elif c > "\x7f":
            high += 1
        else:
            other += 1
    return spaces, vowels, digits, high, other


def palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True


def first_difference(a, b):
    i = 0
    while a[i] == b[i]:
        i += 1
    return i


def beyond(s, i):
    try:
        return s[i] == "x", s[-i] == "x", s[i - 1] < "m"
    except IndexError as e:
        return str(e)


def codes(s):
    total = 0
    for i in range(len(s)):
        total = total * 31 + ord(s[i])
        total %= 1000003
    return total


def kept(s):
    seen = {}
    for i in range(len(s)):
        c = s[i]
        if c == "a":
            continue
        seen[c] = seen.get(c, 0) + (s[i] >= "m")
    return seen


def empty(s):
    return [s[k] == "" for k in range(len(s))], [s[k] == "ab" for k in range(len(s))], [s[k] != "" for k in range(len(s))]


def parse(text):
    pos = 0
    out = []
    while pos < len(text):
        if text[pos] == "(" or text[pos] == ")":
            out.append(text[pos])
            pos += 1
        elif text[pos] in "+-*/":
            out.append("op " + text[pos])
            pos += 1
        elif text[pos].isdigit():
            start = pos
            while pos < len(text) and text[pos] >= "0" and text[pos] <= "9":
                pos += 1
            out.append(int(text[start:pos]))
        else:
            pos += 1
    return out


def row_of(text, y, n):
    hits = 0
    for x in range(n):
        if text[y] == "a":
            hits += x
        if text[x % len(text)] == text[y]:
            hits += 100
    return hits


class Text(str):
    def __getitem__(self, i):
        return "z"


def third(values):
    return min(values[0], values[1], values[2]), max(values[2], values[0]), min(values[1], 2.5, values[0])


def over_tuples(a, b, c):
    total = 0
    for x in (a, b, c):
        total += x * 2
        if total > 2**61:
            break
    else:
        total += 1
    for name, size in (("a", a), ("b", b)):
        total += len(name) * size
    for x in (a, "s", None, 1.5):
        total += 1 if x == a else 10
    return total


def left_early(a, b, c):
    for x in (a, b, c):
        if x < 0:
            return x
        try:
            if x % 2:
                continue
            10 // x
        except ZeroDivisionError:
            return "zero"
        finally:
            a += 1
    return a


print(distance("kitten", "sitting"), distance("", "abc"), distance("flaw", "lawn"), distance("größe", "grösse"), distance("a€b😀", "a€😀c"))
for text in ("hello world", "aé€😀a", "", "0123 öäü", "x" * 5):
    print(count(text, "l"), count(text, "é"), count(text, "😀"), count(text, "ab"), kinds(text), palindrome(text), palindrome(text + text[::-1]))
    print(codes(text), kept(text), empty(text), beyond(text, 3), beyond(text, 99))
print(first_difference("abcdef", "abcxef"))
try:
    print(first_difference("abc", "abc"))
except IndexError as e:
    print(e)
print(parse("12*(3+45)-x/7"))
print(row_of("banana", 1, 8), row_of("banana", 2, 3), row_of("€a", 1, 4))
try:
    print(row_of("ab", 5, 3))
except IndexError as e:
    print(e)
print(row_of("ab", 5, 0))
t = Text("abc")
print(t[0] == "z", t[1] == "b", [c for c in t], kinds(t))
print(third([3, 1, 2]), third([2**70, -(2**70), 2**70 + 1]), third([1.5, 2.5, 0.5]), third(["b", "a", "c"]) if False else "")
print(over_tuples(1, 2, 3), over_tuples(2**60, 2**60, 2**60), over_tuples(-1, 0, 2**80))
print(left_early(2, 4, 6), left_early(1, -3, 5), left_early(1, 0, -1), left_early(1, 3, 5))
