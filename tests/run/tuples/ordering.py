"""Order of tuples: by the first elements that differ, else by length; also in heaps, sort, min and max."""
import heapq

nan = float("nan")


def all_six(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b


for a, b in (((1, 2), (1, 3)), ((1, 2), (1, 2)), ((2, 0), (1, 9)), ((-1, 10**20), (-1, 10**20 + 1)), ((0, -(10**30)), (0, 5))):
    print(all_six(a, b))
for a, b in (((1.5, 2), (1.5, 3)), ((nan, 1), (1.0, 1)), ((0.0, 1), (-0.0, 1)), ((float("inf"), 0), (float("inf"), -1))):
    print(all_six(a, b))
for a, b in ((("a", 1), ("a", 2)), (("b", 1), ("abc", 2)), (("", 0), ("", 0)), (("é", 3), ("z", 3))):
    print(all_six(a, b))
for a, b in (((True, "x"), (False, "x")), ((True, "x"), (True, "y"))):
    print(all_six(a, b))
for a, b in ((((1, 2), "k"), ((1, 3), "a")), (((1, 2), "k"), ((1, 2), "k"))):
    print(all_six(a, b))
print(all_six((1, 2), (1, 2, 3)), all_six((), (1,)), all_six((1, 2.0), (1.0, 2)))


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


print((1, Item(3)) < (1, Item(4)), (1, Item(3)) < (2, Item(3)), (1, Item(3)) == (1, Item(3)))


def attempt(f):
    try:
        return f()
    except TypeError as e:
        return f"TypeError: {e}"


print(attempt(lambda: (1, None) < (1, 2)), attempt(lambda: (1, None) < (1, None)), attempt(lambda: (1, 2) > (1, "s")))
heap = []
for k, name in ((5, "e"), (1, "a"), (3, "c"), (1, "A"), (5, "b")):
    heapq.heappush(heap, (k, name))
print([heapq.heappop(heap) for _ in range(len(heap))])
jobs = [(3, 1.5), (2, 9.25), (3, 0.5), (2, -1.0)]
heapq.heapify(jobs)
print(jobs[0], heapq.nsmallest(2, jobs), sorted(jobs, reverse=True), min(jobs), max(jobs))
