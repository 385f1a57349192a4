# What print() and input() do where sys.stdout or sys.stdin is another object, None, or gone.
import sys


class Brackets:
    def write(self, text):
        sys.__stdout__.write("[" + text + "]")


out, source = sys.stdout, sys.stdin
sys.stdout = Brackets()
print("x", 1)
sys.stdout = None
print("nothing is printed")
try:
    input()
except RuntimeError as e:
    out.write(repr(e) + "\n")
sys.stdout = out
print("back")
del sys.stdout
try:
    print("y")
except RuntimeError as e:
    out.write(repr(e) + "\n")
sys.stdout = out
print("file is None", file=None)
print("to stderr", file=sys.stderr)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
del sys.stdin
try:
    input("prompt")
except RuntimeError as e:
    print(e)
sys.stdin = source
try:
    input("prompt>")
except EOFError as e:
    print(e)


def late():
    import sys as system
    system.stdout = system.stderr


late()
print("to stderr too")
