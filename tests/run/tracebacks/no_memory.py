"""A MemoryError has a traceback where there is memory for one."""


def repeat(n):
    try:
        return "a" * n
    except MemoryError as e:
        print(repr(e))
        raise


try:
    repeat(2 ** 62)
except MemoryError:
    x = [0] * (2 ** 62)
