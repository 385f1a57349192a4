# A program that reads commands from stdin and arguments from the command line.
import sys

totals = {}
prefix = sys.argv[1] if len(sys.argv) > 1 else "-"
for number, line in enumerate(sys.stdin, 1):
    line = line.rstrip("\n")
    if not line or line.startswith("#"):
        continue
    name, _, rest = line.partition(" ")
    try:
        values = [float(x) for x in rest.split()]
    except ValueError as e:
        print(f"line {number}: {e}")
        continue
    totals.setdefault(name, []).extend(values)
for name, values in sorted(totals.items()):
    mean = sum(values) / len(values) if values else 0
    print(f"{prefix}{name:<6}{len(values):3}{mean:9.3f}{max(values, default=0):8.2f}")
print(sys.argv[1:], len(totals))
