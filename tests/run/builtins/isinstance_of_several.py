def f(v, c): return isinstance(v, c)
for c in (int, str, float): print(isinstance(5, c), f('a', c), issubclass(bool, c))
for c in [int, str, (int, str), (float,)]: print(isinstance(5, c), f('a', c))
t = (int, str) if len('a') else (float, list)
print(isinstance(2.5, t), isinstance('q', t))
u = int if len('a') else list
print(isinstance([], u), isinstance(1, (u, str)), isinstance([], (u, str)))
