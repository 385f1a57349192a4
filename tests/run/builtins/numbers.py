# abs, divmod, round, pow, bin, hex, ord, chr and hash of numbers.
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), divmod(7, 3), divmod(-7.5, 2), divmod(2 ** 70, 10 ** 9))
print(bin(10), bin(-10), oct(64), hex(-255), ord("é"), chr(233), bin(True), hex(2 ** 80))
print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 64), hash(-(2 ** 61)), hash(True), hash(10 ** 30), hash(2 ** 61 - 2))
print(hash(1.0), hash(0.5), hash(1.5), hash(-0.25), hash(1e100), hash(3.14), hash(-2.0), hash(float("inf")), hash(1 + 0j), hash(1 + 2j))
print(hash((1, 2, 3)), hash(()), hash((1,)), hash((1.5, 2)), hash(None) == hash(None), hash(((1, 2), 3)))
print(hash(range(5)) == hash(range(5)), hash(frozenset({1, 2})) == hash(frozenset({2, 1})), hash("a") == hash("a"), hash(b"a") == hash(b"a"))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: bin(1.5), lambda: hex("a"), lambda: abs("x"), lambda: divmod(1, 0), lambda: hash([]), lambda: hash({}), lambda: round("a"), lambda: round(1, "a")):
    try:
        print(f())
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
