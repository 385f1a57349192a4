print((-8) ** (1 / 3), (-8) ** (2 / 4), (-8.0) ** (1 / 3), 8 ** (1 / 3), (-8) ** (4 / 2), (-27) ** -(1 / 3))
def root(x, n): return x ** (1 / n)
print(root(27.0, 3), root(8, 3))
for bad in [lambda: 1 << 10 ** 20, lambda: 1 << -1, lambda: 0 << 10 ** 20, lambda: 5 >> 10 ** 20, lambda: -5 >> 10 ** 20]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
