# Both sides, bounds, keys, insertion, classes with only __lt__, errors.
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


data = [1, 3, 3, 3, 5, 7]
for x in range(9):
    print(x, bisect_left(data, x), bisect_right(data, x), bisect.bisect(data, x), bisect_left(data, x, 2), bisect_right(data, x, 1, 4))
print(bisect_left([], 1), bisect_right([1.5, 2.5], 2), bisect_left("abde", "c"), bisect_left((1, 2), 2))
words = ["fig", "pear", "apple", "banana"]
print(bisect_left(words, 4, key=len), bisect_right(words, 5, key=len), bisect_left([5, 3, 1], -3, key=lambda v: -v))
s = []
for v in (5, 2, 8, 2, 9, 1):
    insort(s, v)
print(s)
t = [("a", 1), ("b", 2)]
insort(t, ("c", 2), key=lambda p: p[1])
insort_left(t, ("d", 2), key=lambda p: p[1])
print(t)
attempt(lambda: bisect_left(data, 1, -1))
attempt(lambda: insort(data, 1, -1))
attempt(lambda: bisect_left([1, 2], "a"))
attempt(lambda: bisect_left([1, 2], 1, 0, 9))


def grade(score, marks="FDCBA"):
    return marks[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])


class Only:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v


items = [Only(v) for v in (1, 3, 5)]
print(bisect_left(items, Only(3)), bisect_right(items, Only(3)), bisect_left(items, Only(9)))
