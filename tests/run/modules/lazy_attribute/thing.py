"""The docstring of thing."""
real = 1


def __getattr__(name):
    if name == "refused":
        raise AttributeError(f"refused: {name}")
    return f"<{name}>"
