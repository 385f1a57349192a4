import sys

print("one")
print("warning", file=sys.stderr)
sys.stderr.write("two\n")
print("three")
sys.exit(7)
