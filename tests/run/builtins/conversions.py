# Constructors as conversions.
print(list("ab"), list((1, 2)), list({1: 2}), list(range(2)), tuple([1]), set([1, 1]), dict([[1, 2]]), frozenset("aa"), str(5), int("5"), float("2"), bool("x"), bytes([1]), complex("1j"))
print(int(" 12 "), int(-2.9), float(" 1e3 "), str(b"x"), repr("a"), ascii("é"), list(b"ab"), tuple("ab"), list(map(int, "123")), sorted(set("banana")))


class Num:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __bool__(self):
        return False

    def __complex__(self):
        return 1 + 1j

    def __bytes__(self):
        return b"num"

    def __str__(self):
        return "Num!"

    def __hash__(self):
        return 11

    def __len__(self):
        return 4

    def __round__(self, n=None):
        return ("rounded", n)

    def __abs__(self):
        return "abs"

    def __trunc__(self):
        return 9


n = Num()
print(int(n), float(n), bool(n), complex(n), bytes(n), str(n), hash(n), len(n), round(n), round(n, 2), abs(n), [0, 1, 2, 3, 4][n], "x" * n, hex(n), list(range(n)), "abcdef"[n:])
for f in (lambda: int(object), lambda: float([]), lambda: list(1), lambda: tuple(None), lambda: set(5), lambda: dict(5), lambda: bytes("a"), lambda: int("1.0"), lambda: complex("a"), lambda: bool(1, 2)):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
