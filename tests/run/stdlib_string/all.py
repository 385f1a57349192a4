# string.
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello big  world"), string.capwords("a-b-c", "-"))
t = string.Template("$who likes ${what}s and $$5")
print(t.substitute(who="Ann", what="book"), t.safe_substitute(who="Bob"))
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
table = str.maketrans("", "", string.punctuation)
print("he,l.l!o w'orld".translate(table), all(c in string.printable for c in "abc\n"), "".join(c for c in "a1b2" if c in string.digits))
rot13 = str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13])
print("Hello, World".translate(rot13), "Hello, World".translate(rot13).translate(rot13))
