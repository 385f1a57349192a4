# Generators: laziness, state, exhaustion, several at once.
def count(n):
    print("started")
    i = 0
    while i < n:
        yield i
        i += 1
    print("finished")


g = count(2)
print("made")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration:
    print("stopped")
print(next(g, "still stopped"), list(g))
for x in count(3):
    print("got", x)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


print(list(take(12, fib())), sum(take(50, fib())))
a, b = fib(), fib()
next(a)
print(next(a), next(a), next(b), next(a))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print([p for p in take(15, primes())])
print(max(x * x % 7 for x in range(10)), sorted(take(5, fib()), reverse=True), dict((i, c) for i, c in enumerate("ab")), ",".join(str(x) for x in take(4, fib())), 5 in fib(), tuple(count(0)))


def empty():
    return
    yield


print(list(empty()), type(empty()).__name__, iter(g) is g)
