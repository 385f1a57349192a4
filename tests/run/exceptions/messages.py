# Messages of the common run-time errors.
def f():
    pass


x = 5
s = "text"
none = None
pair = (1, 2)
tests = [
    lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: none + 1, lambda: 1 - "a", lambda: "a" * "b", lambda: -"a", lambda: +[], lambda: ~1.5, lambda: 1 < "a", lambda: [] < {}, lambda: none < 1, lambda: 1 @ 1,
    lambda: 1 // "a", lambda: 2 ** "a", lambda: 1 % [], lambda: 1 << 1.5, lambda: 1 & 1.0, lambda: {} | 1, lambda: x[0], lambda: none[0], lambda: s["k"], lambda: pair["a"], lambda: f[0], lambda: x.y, lambda: none(), lambda: f.zz,
    lambda: len(5), lambda: len(none), lambda: iter(none), lambda: [a for a in 5], lambda: 1 in 5, lambda: "a" in 5, lambda: int("abc"), lambda: float("abc"), lambda: {}["missing"], lambda: {}[1.5], lambda: [1][5], lambda: "abc"[10], lambda: (1,)[3], lambda: range(3)[7],
    lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 % 0, lambda: 1.0 % 0, lambda: 1 // 0, lambda: 0 ** -1, lambda: divmod(1, 0), lambda: {[]: 1}, lambda: {{}}, lambda: {1: 2}[[]], lambda: hash({}), lambda: abs("a"), lambda: sum("a"), lambda: max(5), lambda: chr("a"), lambda: ord(97),
    lambda: sorted(5), lambda: sorted([1, "a"]), lambda: "".join([1]), lambda: " ".join(5), lambda: round("a"), lambda: open("/no/such/file"), lambda: f(1), lambda: f(a=1), lambda: int("5", base="x"), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1].remove(2), lambda: (1).bit_length(1),
    lambda: bytes("a"), lambda: "a".encode(5), lambda: list(5), lambda: dict(5), lambda: tuple(5), lambda: set(5), lambda: next(5), lambda: next(iter([])), lambda: zip(5), lambda: map(f), lambda: enumerate(), lambda: isinstance(1, 2), lambda: [][::0], lambda: range(0, 1, 0), lambda: "%d" % "a",
]
for i, t in enumerate(tests):
    try:
        print(i, t())
    except Exception as e:
        print(i, type(e).__name__, e, sep=" | ")
