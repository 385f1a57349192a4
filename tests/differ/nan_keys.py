# Floats have no identity: what CPython answers by `is` before it compares, these answer by the bits of the number.
# CPython, which has two objects here, prints 2, then False.
first, second = float("nan"), float("nan")
print(len({first: 1, second: 2}))
print(first in [second])
