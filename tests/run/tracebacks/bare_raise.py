"""`raise` alone: in a function that the handler calls, in nested handlers, and where nothing is handled."""


def again():
    raise


def called():
    try:
        1 / 0
    except ZeroDivisionError:
        again()


def nested():
    try:
        called()
    except ZeroDivisionError:
        try:
            {}[1]
        except KeyError:
            raise


try:
    nested()
except KeyError as e:
    print(repr(e), repr(e.__context__))
    first = e
try:
    again()
except RuntimeError as e:
    print(e)
    e.__context__ = first
    raise
