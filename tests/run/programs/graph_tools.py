from typing import Dict, List, Optional, Tuple, Iterator, Callable
from collections import OrderedDict, defaultdict, deque
import heapq
class LRUCache:
    def __init__(self, cap: int) -> None:
        self.cap = cap
        self.data: "OrderedDict[str, int]" = OrderedDict()
        self.hits = self.misses = 0
    def get(self, k: str) -> Optional[int]:
        if k in self.data:
            self.data.move_to_end(k); self.hits += 1
            return self.data[k]
        self.misses += 1
        return None
    def put(self, k: str, v: int) -> None:
        if k in self.data: self.data.move_to_end(k)
        self.data[k] = v
        if len(self.data) > self.cap: self.data.popitem(last=False)
    def __repr__(self) -> str: return f"LRU({dict(self.data)}, hits={self.hits}, misses={self.misses})"
c = LRUCache(2); c.put('a', 1); c.put('b', 2); c.get('a'); c.put('c', 3); c.get('b'); c.put('a', 10)
print(c, c.get('zz'))
class Graph:
    def __init__(self, directed: bool = False) -> None:
        self.adj: Dict[str, Dict[str, float]] = defaultdict(dict); self.directed = directed
    def add(self, u: str, v: str, w: float = 1) -> 'Graph':
        self.adj[u][v] = w
        self.adj[v]
        if not self.directed: self.adj[v][u] = w
        return self
    def bfs(self, s: str) -> List[str]:
        seen, q, order = {s}, deque([s]), []
        while q:
            u = q.popleft(); order.append(u)
            for v in sorted(self.adj[u]):
                if v not in seen: seen.add(v); q.append(v)
        return order
    def dfs(self, u: str, seen: Optional[set] = None) -> Iterator[str]:
        if seen is None: seen = set()
        seen.add(u); yield u
        for v in sorted(self.adj[u]):
            if v not in seen: yield from self.dfs(v, seen)
    def dijkstra(self, s: str) -> Tuple[Dict[str, float], Dict[str, Optional[str]]]:
        dist = {v: float('inf') for v in self.adj}; prev: Dict[str, Optional[str]] = {s: None}
        dist[s] = 0; heap = [(0, s)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]: continue
            for v, w in self.adj[u].items():
                nd = d + w
                if nd < dist[v]: dist[v] = nd; prev[v] = u; heapq.heappush(heap, (nd, v))
        return dist, prev
    def path(self, s: str, t: str) -> Optional[List[str]]:
        dist, prev = self.dijkstra(s)
        if t not in prev: return None
        out = [t]
        while (p := prev[out[-1]]) is not None: out.append(p)
        return out[::-1]
    def topo(self) -> List[str]:
        indeg = {v: 0 for v in self.adj}
        for u in self.adj:
            for v in self.adj[u]: indeg[v] += 1
        ready = sorted(v for v, d in indeg.items() if d == 0); out = []
        while ready:
            u = ready.pop(0); out.append(u)
            for v in sorted(self.adj[u]):
                indeg[v] -= 1
                if indeg[v] == 0: ready.append(v)
        if len(out) != len(self.adj): raise ValueError('cycle')
        return out
g = Graph().add('a', 'b', 4).add('a', 'c', 1).add('c', 'b', 2).add('b', 'd', 5.5).add('x', 'y')
print(g.bfs('a'), list(g.dfs('a')), g.dijkstra('a')[0], g.path('a', 'd'), g.path('a', 'x'))
dg = Graph(True).add('shirt', 'tie').add('tie', 'jacket').add('pants', 'shoes').add('pants', 'belt').add('belt', 'jacket')
print(dg.topo())
try: dg.add('jacket', 'shirt').topo()
except ValueError as e: print('error:', e)
class UnionFind:
    def __init__(self, n): self.p = list(range(n)); self.size = [1] * n
    def find(self, x):
        while self.p[x] != x: self.p[x] = self.p[self.p[x]]; x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.size[a] < self.size[b]: a, b = b, a
        self.p[b] = a; self.size[a] += self.size[b]; return True
edges = [(7, 0, 1), (5, 1, 2), (8, 0, 2), (9, 1, 3), (7, 2, 3), (5, 3, 4)]
uf = UnionFind(5); mst = [(w, a, b) for w, a, b in sorted(edges) if uf.union(a, b)]; print(mst, sum(w for w, *_ in mst))
def permutations(xs: List[int]) -> Iterator[List[int]]:
    if not xs: yield []
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1:]): yield [x] + rest
print(list(permutations([1, 2, 3])), len(list(permutations(list(range(5))))))
def nqueens(n: int) -> int:
    def place(row: int, cols: frozenset, d1: frozenset, d2: frozenset) -> int:
        if row == n: return 1
        return sum(place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}) for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)
    return place(0, frozenset(), frozenset(), frozenset())
print([nqueens(i) for i in range(1, 8)])
class Trie:
    def __init__(self): self.kids: Dict[str, 'Trie'] = {}; self.end = False
    def insert(self, w):
        node = self
        for ch in w: node = node.kids.setdefault(ch, Trie())
        node.end = True
    def words(self, prefix=''):
        if self.end: yield prefix
        for ch in sorted(self.kids): yield from self.kids[ch].words(prefix + ch)
    def __contains__(self, w):
        node = self
        for ch in w:
            if ch not in node.kids: return False
            node = node.kids[ch]
        return node.end
t = Trie()
for w in 'the quick brown fox then thy quiet'.split(): t.insert(w)
print(list(t.words()), 'the' in t, 'th' in t, list(t.kids['q'].words('q')))
memo: Dict[Tuple[int, int], int] = {}
def lcs(a: str, b: str, i: int = 0, j: int = 0) -> int:
    if i == len(a) or j == len(b): return 0
    if (i, j) not in memo:
        memo[i, j] = 1 + lcs(a, b, i + 1, j + 1) if a[i] == b[j] else max(lcs(a, b, i + 1, j), lcs(a, b, i, j + 1))
    return memo[i, j]
print(lcs('AGGTABQWERTY', 'GXTXAYBWRT'), len(memo))
def compose(*fs: Callable) -> Callable:
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, int)('41'), compose()(5))
def sieve(n): 
    s = bytearray([1]) * (n + 1); s[:2] = b'\0\0'
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(s) if f]
print(sieve(60), sum(sieve(1000)))
