"""JSON text from values."""

__all__ = ["JSONEncoder"]

_SHORT = {"\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}


def _escape(c, ascii_only):
    """The text that stands for a character within a string."""
    if c in _SHORT:
        return _SHORT[c]
    if " " <= c < "\x7f" or not (ascii_only or c < " "):
        return c
    code = ord(c)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def _quote(text, ascii_only):
    parts = ["\""]
    start = 0
    for at, c in enumerate(text):
        if c == "\"" or c == "\\" or c < " " or (ascii_only and c > "\x7e"):
            parts.append(text[start:at])
            parts.append(_escape(c, ascii_only))
            start = at + 1
    parts.append(text[start:])
    parts.append("\"")
    return "".join(parts)


def encode_basestring(s):
    return _quote(s, False)


def encode_basestring_ascii(s):
    return _quote(s, True)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self._default = default
        self._open = []
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        return "".join(self.iterencode(o, True))

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._open.clear()
        self._write(o, parts, "\n")
        return parts

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == float("inf"):
            text = "Infinity"
        elif o == float("-inf"):
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    # `line` is what starts a line at the present depth: a line break and the indentation.
    def _write(self, o, parts, line):
        if isinstance(o, str):
            parts.append(_quote(o, self.ensure_ascii))
        elif o is None:
            parts.append("null")
        elif o is True:
            parts.append("true")
        elif o is False:
            parts.append("false")
        elif isinstance(o, int):
            parts.append(int.__repr__(o))
        elif isinstance(o, float):
            parts.append(self._float(o))
        elif isinstance(o, (list, tuple)):
            self._enter(o)
            self._write_list(o, parts, line)
            self._leave()
        elif isinstance(o, dict):
            self._enter(o)
            self._write_dict(o, parts, line)
            self._leave()
        else:
            self._enter(o)
            self._write(self.default(o) if self._default is None else self._default(o), parts, line)
            self._leave()

    def _enter(self, o):
        if self.check_circular:
            key = id(o)
            if key in self._open:
                raise ValueError("Circular reference detected")
            self._open.append(key)

    def _leave(self):
        if self.check_circular:
            self._open.pop()

    def _deeper(self, line):
        indent = self.indent
        if indent is None:
            return ""
        if isinstance(indent, str):
            return line + indent
        return line + " " * indent

    def _write_list(self, items, parts, line):
        if not items:
            parts.append("[]")
            return
        inner = self._deeper(line)
        parts.append("[" + inner)
        first = True
        for item in items:
            if first:
                first = False
            else:
                parts.append(self.item_separator + inner)
            self._write(item, parts, inner)
        if self.indent is not None:
            parts.append(line)
        parts.append("]")

    def _key(self, key):
        """The text of a dictionary's key, or None when it is skipped."""
        if isinstance(key, str):
            return key
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")

    def _write_dict(self, members, parts, line):
        if not members:
            parts.append("{}")
            return
        inner = self._deeper(line)
        parts.append("{" + inner)
        first = True
        for key, value in (sorted(members.items()) if self.sort_keys else members.items()):
            name = self._key(key)
            if name is None:
                continue
            if first:
                first = False
            else:
                parts.append(self.item_separator + inner)
            parts.append(_quote(name, self.ensure_ascii) + self.key_separator)
            self._write(value, parts, inner)
        if self.indent is not None:
            parts.append(line)
        parts.append("}")
