# hasattr of functions: what they have, what was stored, what is missing.
def f():
    pass


print(hasattr(f, "__name__"), hasattr(f, "calls"))
f.calls = 1
print(hasattr(f, "calls"), hasattr(f, "other"))
