shared = "one"
only_one = 1
_hidden = "hidden"


def helper():
    return shared
