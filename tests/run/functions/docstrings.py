# Docstrings, names and function attributes.
def documented():
    """First line.

    More text.
    """


class Thing:
    """A thing."""

    def method(self):
        "One line."
        return 1


print(documented.__doc__)
print(Thing.__doc__, Thing.method.__doc__, Thing().method.__doc__)
print(documented.__name__, documented.__qualname__, Thing.method.__qualname__, Thing.__name__)
print(documented.__module__, Thing.__module__)


def outer():
    def inner():
        pass
    return inner


print(outer().__qualname__, (lambda: 0).__qualname__)


def annotated(a: int, b: str = "x") -> bool:
    return True


print(annotated(1), annotated.__annotations__, annotated.__defaults__)
