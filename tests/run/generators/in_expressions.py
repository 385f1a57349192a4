# yield as an expression, in conditions, arguments, comprehensions over generators.
def calc():
    result = (yield 1) + (yield 2)
    print("sum", result)
    pair = yield result, result * 2
    print(f"formatted {(yield pair)}")
    data = [(yield "in list"), (yield "again")]
    while (yield len(data)) != "stop":
        data.append(0)
    return data


g = calc()
out = [next(g)]
for v in (10, 20, "p", "f", "l1", "l2", "more", "stop"):
    try:
        out.append(g.send(v))
    except StopIteration as e:
        out.append(("return", e.value))
print(out)


def grep(pattern):
    count = 0
    try:
        while True:
            line = yield
            if pattern in line:
                count += 1
                print("match:", line)
    except GeneratorExit:
        print("count", count)


g = grep("an")
next(g)
for w in ("banana", "cherry", "mango"):
    g.send(w)
g.close()


def windows(it, n):
    buffer = []
    for x in it:
        buffer.append(x)
        if len(buffer) == n:
            yield tuple(buffer)
            del buffer[0]


print(list(windows(range(6), 3)))
squares = (x * x for x in range(10))
evens = (x for x in squares if x % 2 == 0)
print(next(evens), next(squares), list(evens))
gen = ((i, j) for i in range(3) for j in range(i))
print(list(gen))


class Bag:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield x

    def pairs(self):
        for a in self:
            for b in self:
                if a < b:
                    yield a, b


print(list(Bag(1, 2, 3).pairs()), sum(Bag(4, 5)), [*Bag("x")])
