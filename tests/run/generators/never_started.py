# Generators that are never started give up what they were called with, closures included.
def outer(limit):
    serial = 0

    def members(mine):
        yield mine + serial

    def groups():
        yield members(limit)
        yield members([limit])

    return groups()


def plain(items, text):
    yield items
    yield text


for g in outer(10):
    print(type(g).__name__)
idle = plain([1, 2], "a" * 3)
other = plain({3}, "b" * 3)
other.close()
del idle
third = plain([4], "c" * 3)
try:
    third.throw(ValueError("before the start"))
except ValueError as e:
    print(e)
print(list(other), list(third), len([plain([k], "x") for k in range(3)]))
