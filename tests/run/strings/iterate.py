# Walking over strings: counting, reversing, zipping, membership in loops.
def vowels(text):
    n = 0
    for c in text:
        if c in "aeiou":
            n += 1
    return n


def is_palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True


print(vowels("programming in the evening"), is_palindrome("racecar"), is_palindrome("race"))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts)
print([a + b for a, b in zip("abc", "xyz")], list(enumerate("ab", 1)), list(map(ord, "AZ")), "".join(map(chr, range(65, 70))))
print(all(c.isalpha() for c in "abc"), any(c.isdigit() for c in "ab1"), sum(ord(c) for c in "hello"))
caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in "hello, world xyz")
print(caesar)
print(set("hello") == {"h", "e", "l", "o"}, sorted(set("hello")), dict(zip("ab", range(2))), tuple("hi"))
