# The reserved words, and the soft ones that are names elsewhere.

__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]

kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
          "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
          "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"]

softkwlist = ["_", "case", "match"]


_keywords = frozenset(kwlist)


def iskeyword(s):
    return s in _keywords


def issoftkeyword(s):
    return s in softkwlist
