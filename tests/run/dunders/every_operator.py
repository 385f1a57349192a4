# Every operator's method on one class, reflected and in place.
class V:
    def __init__(self, *c): self.c = tuple(c)
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o):
        if isinstance(o, V): return V(*(a + b for a, b in zip(self.c, o.c)))
        return NotImplemented
    def __radd__(self, o):
        if o == 0: return self
        return NotImplemented
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.c, o.c)))
    def __mul__(self, k):
        if isinstance(k, (int, float)): return V(*(a * k for a in self.c))
        if isinstance(k, V): return sum(a * b for a, b in zip(self.c, k.c))
        return NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self * o
    def __truediv__(self, k): return V(*(a / k for a in self.c))
    def __floordiv__(self, k): return V(*(a // k for a in self.c))
    def __mod__(self, k): return V(*(a % k for a in self.c))
    def __divmod__(self, k): return self // k, self % k
    def __pow__(self, k, mod=None): return V(*(pow(a, k, mod) for a in self.c))
    def __rpow__(self, b): return V(*(b ** a for a in self.c))
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return self
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __invert__(self): return V(*reversed(self.c))
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __lt__(self, o): return abs(self) < abs(o)
    def __le__(self, o): return abs(self) <= abs(o)
    def __bool__(self): return any(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return V(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def __iter__(self): return iter(self.c)
    def __contains__(self, x): return x in self.c
    def __lshift__(self, n): return V(*(a << n for a in self.c))
    def __rshift__(self, n): return V(*(a >> n for a in self.c))
    def __and__(self, o): return V(*(a & b for a, b in zip(self.c, o.c)))
    def __or__(self, o): return V(*(a | b for a, b in zip(self.c, o.c)))
    def __xor__(self, o): return V(*(a ^ b for a, b in zip(self.c, o.c)))
    def __rsub__(self, o): return V(*(o - a for a in self.c))
    def __rtruediv__(self, o): return V(*(o / a for a in self.c))
    def __rfloordiv__(self, o): return V(*(o // a for a in self.c))
    def __rmod__(self, o): return V(*(o % a for a in self.c))
    def __rdivmod__(self, o): return V(*(divmod(o, a) for a in self.c))
    def __rlshift__(self, o): return V(*(o << a for a in self.c))
    def __iadd__(self, o):
        self.c = tuple(a + b for a, b in zip(self.c, o.c)); return self
    def __imul__(self, k): self.c = tuple(a * k for a in self.c); return self
    def __call__(self, f): return V(*map(f, self.c))
    def __index__(self): return int(self.c[0])
    def __int__(self): return int(self.c[0])
    def __float__(self): return float(self.c[0])
    def __complex__(self): return complex(*self.c[:2])
    def __round__(self, n=None): return V(*(round(a, n) for a in self.c))
    def __format__(self, spec): return '<' + ', '.join(format(a, spec) for a in self.c) + '>'
    def __reversed__(self): return reversed(self.c)
a, b = V(3, 4), V(1, 2)
print(a + b, a - b, a * 2, 2 * a, a * b, a @ b, a / 2, a // 2, a % 2, divmod(a, 2), a ** 2, 2 ** a)
print(pow(a, 2, 5), -a, +a, abs(a), ~a, a == V(3, 4), a != b, a < b, a <= b, a > b, a >= b)
print(bool(V(0, 0)), bool(a), len(a), a[0], a[-1], a[:1], list(a), 3 in a, 9 in a)
print(a << 1, a >> 1, a & b, a | b, a ^ b, 10 - a, 12 / a, 10 // a, 10 % a, divmod(10, a), 1 << a)
c = a
c += b
print(a, c is a); c *= 2; print(a, c)
c -= b; print(c, a)
print(a(lambda x: x + 0.5), [10, 20, 30, 40, 50, 60, 70, 80, 90][V(2, 1)], int(a), float(a), round(V(1.26, 3.14), 1), round(V(1.5, 2.5)))
print(f"{V(1.5, 2):.2f} {V(1, 2):>4}", format(V(3, 4), '03d'), '{:5.1f}'.format(V(1, 2)), '{0!r:>12}|{0}'.format(V(1, 1)))
print(sum([V(1, 1), V(2, 2)]), sorted([V(3, 3), V(1, 1), V(2, 0)]), max(V(1, 1), V(5, 5)), list(reversed(V(1, 2, 3))))
print(len({V(1, 2), V(1, 2), V(2, 1)}), {V(1, 1): 'x'}[V(1, 1)])
for bad in [lambda: a + 1, lambda: 'x' + a, lambda: a < 1, lambda: a['k']]:
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
x, *y = V(1, 2, 3); print(x, y)
