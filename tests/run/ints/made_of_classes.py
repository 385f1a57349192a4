# int.__new__ and its like of classes that are not derived.
for f in (lambda: int.__new__(str), lambda: str.__new__(int, "a"), lambda: float.__new__(float, 2), lambda: int.__new__(int, "7"), lambda: int.__new__(5)):
    try: print(f())
    except TypeError as e: print(e)
class N(int): pass
print(type(int.__new__(N, 5)), int.__new__(N, 5) + 1)
