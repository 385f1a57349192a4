# inference stress: many classes through dynamic and inexact access
class Shape:
    count = 0
    def __init__(self, name): self.name = name; Shape.count += 1
    def area(self): return 0
    def __setitem__(self, k, v): print('Shape.set', k, v)
    def __delitem__(self, k): print('Shape.del', k)
    def __hash__(self): return 1
    def __enter__(self): print('Shape.enter'); return self
    def __exit__(self, *a): print('Shape.exit'); return True
    def __iadd__(self, o): print('Shape.iadd'); return self
    def __int__(self): return 1
    def __float__(self): return 1.5
    def __abs__(self): return 'Shape.abs'
    def __round__(self, n=0): return 'Shape.round'
    def __reversed__(self): return iter(['Shape.rev'])
    def __index__(self): return 1
    def __format__(self, s): return f'<Shape {s}>'
    def __divmod__(self, o): return 'Shape.divmod'
    def __pow__(self, o, m=None): return ('Shape.pow', m)
    @property
    def p(self): return 'Shape.p'
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return 'Shape.st'
    attr = 'Shape.attr'
    def __getattr__(self, n):
        if n.startswith('zz'): return 'Shape.' + n
        raise AttributeError(n)
class Sq(Shape):
    def __init__(self, s): super().__init__('sq'); self.s = s
    def area(self): return self.s ** 2
    def __setitem__(self, k, v): print('Sq.set', k, v)
    def __delitem__(self, k): print('Sq.del', k)
    def __enter__(self): print('Sq.enter'); return self
    def __exit__(self, *a): print('Sq.exit'); return True
    def __iadd__(self, o): print('Sq.iadd'); return self
    def __int__(self): return 2
    def __float__(self): return 2.5
    def __abs__(self): return 'Sq.abs'
    def __round__(self, n=0): return 'Sq.round'
    def __reversed__(self): return iter(['Sq.rev'])
    def __index__(self): return 2
    def __format__(self, s): return f'<Sq {s}>'
    def __divmod__(self, o): return 'Sq.divmod'
    def __pow__(self, o, m=None): return ('Sq.pow', m)
    @property
    def p(self): return 'Sq.p'
    @classmethod
    def make(cls): return 'Sq:' + cls.__name__
    @staticmethod
    def st(): return 'Sq.st'
    attr = 'Sq.attr'
class Cube(Sq):
    def area(self): return 6 * super().area()
class Circ(Shape):
    def __init__(self, r): super().__init__('c'); self.r = r
    def area(self): return round(3.14159 * self.r ** 2, 2)
    attr = 5
mixed = {'l': [Shape('s'), Sq(2), Cube(3), Circ(1)], 'n': 5, 's': 'x', 'f': None, 'd': {'k': 1}, 'b': b'', 't': (1,), 'c': 1j}
def use(o):
    if not isinstance(o, Shape): return None
    o[1] = 2
    del o[3]
    with o as q: raise ValueError
    o += 1
    print(o.area(), o.name, o.p, o.make(), o.st(), o.attr, o.zzq, int(o), float(o), abs(o), round(o), round(o, 2), list(reversed(o)), [1, 2, 3][o], f'{o:abc}', format(o, 'q'), divmod(o, 1), o ** 2, pow(o, 2, 5), hash(o), type(o).attr, getattr(o, 'attr'), hasattr(o, 'zz'), hasattr(o, 'yy'), type(o).make(), o.__class__.__name__)
    try: o.nope
    except AttributeError as e: print('AE', e)
    return o.area()
print([use(o) for o in mixed['l']], use(mixed['n']), Shape.count)
def pick(i): return [Shape('q'), Sq(1), Cube(2), Circ(3), 5, 'str', None, [1], {'a': 1}, (1, 2), 2.5, {3}, b'x', lambda: 7, Shape, len][i]
for i in range(16):
    o = pick(i)
    try: r = o.area()
    except (AttributeError, TypeError) as e: r = str(e)
    try: n = len(o)
    except TypeError as e: n = str(e)
    try: c = o()
    except TypeError as e: c = str(e)
    try: a = o + o
    except TypeError as e: a = str(e)
    try: m = o * 2
    except TypeError as e: m = str(e)
    try: g = o[0]
    except (TypeError, KeyError) as e: g = repr(e)
    try: it = list(o)
    except TypeError as e: it = str(e)
    try: ne = -o
    except TypeError as e: ne = str(e)
    print(i, r, n, c if not isinstance(c, Shape) else 'inst', a, m, g, it, ne, bool(o), o == o, isinstance(o, (int, str)), callable(o))
    try: print(o < o)
    except TypeError as e: print(e)
    try:
        if o is not Shape: o.x = 1; print('set ok')
    except AttributeError as e: print(e)
