# A context manager made of a generator leaves no frame in the traceback.
from contextlib import contextmanager
@contextmanager
def tag(n):
    try: yield n
    finally: print("end", n)
def inner():
    with tag("a"): raise ValueError("x")
inner()
