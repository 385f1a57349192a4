# A comparison that raises leaves all items in the heap.
import heapq
h = [(1, "a", {}), (2, "b", {}), (2, "c", {})]
try: heapq.heappush(h, (1, "a", {"x": 1}))
except TypeError as e: print(e)
print(h)
class Odd:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        if self.n == 5 and other.n == 3: raise ValueError("no")
        return self.n < other.n
    def __repr__(self): return str(self.n)
h = []
for n in (4, 3, 9, 5, 7, 1):
    try: heapq.heappush(h, Odd(n))
    except ValueError as e: print(e, n)
print(h)
out = []
while h:
    try: out.append(heapq.heappop(h))
    except ValueError as e: print(e, h); break
print(out, sorted(o.n for o in h))
for heap in ([3, 1, 2], [5, 9, 2, 8, 1, 7]):
    heapq.heapify(heap); print(heap, heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 0), heap, heapq.nsmallest(2, heap), heapq.nlargest(2, heap))
