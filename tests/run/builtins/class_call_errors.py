# Wrong numbers of arguments for the built-in classes.
for f in (lambda: bool(1, 2), lambda: float(1, 2), lambda: tuple(1, 2), lambda: frozenset(1, 2), lambda: int(1, 2, 3), lambda: complex(1, 2, 3), lambda: list(1, 2), lambda: set(1, 2), lambda: range(), lambda: float(x=1)):
    try: print(f())
    except TypeError as e: print(e)
