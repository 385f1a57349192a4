# Functions as values: stored, passed, returned, compared, given attributes.
def add(a, b):
    return a + b


def sub(a, b):
    return a - b


table = {"+": add, "-": sub, "*": lambda a, b: a * b, "max": max}
for op in table:
    print(op, table[op](7, 3))


def twice(f):
    return lambda x: f(f(x))


print(twice(lambda x: x * x)(3), twice(twice(str.upper))("a"), list(map(twice(abs), [-1, 2])))
print(add is add, add == sub, callable(add), callable(5), add.__name__, (lambda: 0).__name__)
add.calls = 0
add.calls += 1
print(add.calls, hasattr(sub, "calls"), add.__doc__)


def compose(*functions):
    def run(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return run


print(compose(str, abs, int)("-42"), [f(3) for f in (float, str, bool, hex)])
words = ["bb", "A", "ccc"]
print(sorted(words, key=len), sorted(words, key=str.lower), list(map(len, words)))
method = words.append
method("d")
print(words, "-".join(map(str.title, words)))
