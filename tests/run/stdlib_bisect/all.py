# bisect.
import bisect
from bisect import bisect_left, bisect_right, insort

a = [1, 3, 3, 5, 9]
print([bisect_left(a, x) for x in (0, 1, 3, 4, 9, 10)], [bisect_right(a, x) for x in (0, 1, 3, 4, 9, 10)], bisect.bisect(a, 3), bisect_left(a, 3, 2), bisect_left(a, 9, 0, 3), bisect_left([], 1))
insort(a, 4)
bisect.insort_left(a, 3)
insort(a, 100)
print(a, bisect_left([(1, "a"), (3, "b")], 3, key=lambda p: p[0]))


def grade(score, cuts=(60, 70, 80, 90), marks="FDCBA"):
    return marks[bisect.bisect(cuts, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90)])
words = ["apple", "fig", "kiwi"]
insort(words, "banana")
print(words)
try:
    bisect_left([1], 1, -1)
except ValueError as e:
    print(e)
tails = []
for x in (3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5):
    i = bisect_left(tails, x)
    tails[i:i + 1] = [x]
print(len(tails), tails)
