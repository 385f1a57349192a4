# `is` between tuples, texts and bytes: an alias is the same object, whatever the tuple lives in.
def same(x, y):
    return x is y


a = ()
b = tuple()
pair = (1, "two")
alias = pair
items = [pair, (), 3]
print(a is b, a is items[1], pair is alias, pair is not alias, same(pair, alias), same(a, b))
print(items[0] is pair, items[0] is alias, same(items[0], pair), same(items[2], pair))
print(pair[:] is pair, tuple(pair) is pair, pair is not tuple([2, "two"]))
nested = (pair, [1])
print(nested[0] is pair, nested is (pair, [1]), nested == (pair, [1]))
texts = ["", "x", "long text"]
print(str() is texts[0], texts[2][0] is texts[2][:1], texts[2] is texts[2], same(texts[2], "long text " .strip() + ""))
empty = b""
print(bytes() is empty, b"ab"[:0] is empty, b"ab"[:1] is b"xa"[1:])
for value in (pair, "x", (), 5, None):
    print(value is pair, value is a, value is None)
marker = object()
print(same(marker, marker), same(marker, object()), same(marker, pair))


# The empty tuple, returned by a method of an object that may be something else.
class Same:
    def __getitem__(self, key):
        return key


def first(items):
    return items[0]


holder = "text"
holder = first([Same(), "text"])
print(holder[1:2, ...], holder[1,], holder[()], [holder[()]])
