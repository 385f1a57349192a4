# A file that ends inside a statement of a block: its end is missing there, and nowhere else.
# expect: E0101 5:14 '(' was never closed
def f():
    if f:
        print("missing"
    return 3
f()
