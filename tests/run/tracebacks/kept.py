# Tracebacks that are kept while their exceptions go on.
def f(n):
    if n == 0: raise ValueError("deep")
    f(n - 1)
kept = []
for k in range(3):
    try: f(k)
    except ValueError as e:
        kept.append(e.__traceback__)
        try: raise e
        except ValueError as again: kept.append(again.__traceback__)
print(len(kept), [type(t).__name__ for t in kept])
try:
    try: f(1)
    except ValueError as e:
        tb = e.__traceback__
        raise
except ValueError as e: print(e.__traceback__ is not None)
