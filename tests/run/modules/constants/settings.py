"""Variables that are bound once, and ones that others change."""
LIMIT = 10
SCALE = 2.5
DEBUG = False
MINUS = -0.0
BIG = 10**30
LEVEL = 1
NAMED = 3
COMPUTED = 4
if LEVEL > 0:
    CHOSEN = 1
else:
    CHOSEN = 2


def total():
    return LIMIT * SCALE + LEVEL + NAMED + COMPUTED


def copies_sign():
    return MINUS
