def join(items):
    return "+".join(items)
