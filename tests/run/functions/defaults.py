# Defaults are evaluated once, when the def runs.
def append(x, items=[]):
    items.append(x)
    return items


print(append(1), append(2), append(3, []), append(4))

n = 5


def late(value=n, doubled=n * 2):
    return value, doubled


n = 100
print(late())


def noisy():
    print("default made")
    return 7


def g(x=noisy()):
    return x


print(g(), g(1), g())
print(append.__defaults__, late.__defaults__, late.__name__)


def memo(n, cache={0: 0, 1: 1}):
    if n not in cache:
        cache[n] = memo(n - 1) + memo(n - 2)
    return cache[n]


print(memo(80), len(memo.__defaults__[0]))
functions = []
for i in range(3):
    def f(i=i):
        return i
    functions.append(f)
print([f() for f in functions])
