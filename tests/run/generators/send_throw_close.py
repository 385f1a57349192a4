# send, throw, close, return values, finally on close.
def echo():
    received = "nothing yet"
    try:
        while True:
            try:
                received = yield received
                print("got", received)
            except ValueError as e:
                print("value error", e)
                received = "recovered"
    finally:
        print("cleanup")


g = echo()
print(next(g))
print(g.send(1))
print(g.send("two"))
print(g.throw(ValueError("thrown")))
g.close()
g.close()
try:
    g.send(5)
except StopIteration:
    print("closed")
h = echo()
try:
    h.send(1)
except TypeError as e:
    print(e)
next(h)
try:
    h.throw(KeyError("out"))
except KeyError as e:
    print("key error came out", e)


def returns():
    x = yield 1
    return x * 2


r = returns()
next(r)
try:
    r.send(21)
except StopIteration as e:
    print("returned", e.value)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring exit")
            yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def bad_next():
    yield 1
    raise StopIteration("inside")


try:
    list(bad_next())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def recursive():
    yield next(me)


me = recursive()
try:
    next(me)
except ValueError as e:
    print(e)
unstarted = echo()
unstarted.close()
try:
    echo().throw(KeyError("before start"))
except KeyError as e:
    print("raised", e)
