# print with sep, end, file, flush.
import io
import sys

print()
print(1, "a", None, 2.5, [1], sep=", ")
print("no newline", end="")
print("!", end="\n\n")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print(*range(5), sep="-")
print("to stdout", file=sys.stdout, flush=True)
buffer = io.StringIO()
print("x", 1, file=buffer, end="|")
print("y", file=buffer)
print(repr(buffer.getvalue()))
sys.stdout.write("written\n")
print(sys.stdout.write("five\n"))
try:
    print("a", sep=5)
except TypeError as e:
    print(e)
try:
    print("a", nope=1)
except TypeError as e:
    print(e)


class W:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


w = W()
print("a", 5, file=w)
print(w.parts)


class S:
    def __str__(self):
        return "str of S"

    def __repr__(self):
        return "repr of S"


print(S(), [S()], {S(): 1} and (S(),))
