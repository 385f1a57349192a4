# sys: argv, exit codes, limits, streams.
import sys

print(len(sys.argv), sys.argv[1:])
print(sys.maxsize, sys.byteorder, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.float_info.max, sys.float_info.epsilon, sys.maxunicode, sys.hash_info.modulus, sys.int_info.bits_per_digit > 0)
sys.stdout.write("direct\n")
print(sys.stdin.read() == "", sys.getrecursionlimit() >= 1000, sys.implementation.name != "", sys.platform != "", "sys" in sys.modules, sys.intern("a") == "a")
try:
    sys.exit("message")
except SystemExit as e:
    print(repr(e.code))
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
print(sys.exc_info())
total = 0
for a in sys.argv[1:]:
    if a.lstrip("-").isdigit():
        total += int(a)
print(total)
