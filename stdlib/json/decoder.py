"""Values from JSON text. The errors and their positions are those of CPython's C scanner."""

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


# What the scanner meets where no value begins; decode() and raw_decode() know the text.
class _NoValue(Exception):
    def __init__(self, at):
        super().__init__(at)
        self.at = at


def _skip(text, at):
    size = len(text)
    while at < size and text[at] in " \t\n\r":
        at += 1
    return at


def _hex4(text, at):
    """The number of four hex digits, or -1."""
    if at + 4 > len(text):
        return -1
    number = 0
    for k in range(at, at + 4):
        digit = "0123456789abcdef".find(text[k].lower())
        if digit < 0:
            return -1
        number = number * 16 + digit
    return number


_ESCAPES = {"\"": "\"", "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def scanstring(text, begin, strict=True):
    """The string whose text starts at `begin`, after the quote, and the place after its closing quote."""
    size = len(text)
    at = begin
    start = begin
    parts = []
    while True:
        while at < size and text[at] != "\"" and text[at] != "\\":
            if strict and text[at] < " ":
                raise JSONDecodeError("Invalid control character at", text, at)
            at += 1
        if at >= size:
            raise JSONDecodeError("Unterminated string starting at", text, begin - 1)
        parts.append(text[start:at])
        if text[at] == "\"":
            return "".join(parts), at + 1
        at += 1
        if at >= size:
            raise JSONDecodeError("Unterminated string starting at", text, begin - 1)
        letter = text[at]
        if letter != "u":
            if letter not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", text, at - 1)
            parts.append(_ESCAPES[letter])
            at += 1
        else:
            unit = _hex4(text, at + 1)
            if unit < 0:
                raise JSONDecodeError("Invalid \\uXXXX escape", text, at)
            at += 5
            if 0xD800 <= unit <= 0xDBFF and text.startswith("\\u", at):
                low = _hex4(text, at + 2)
                if 0xDC00 <= low <= 0xDFFF:
                    unit = 0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00))
                    at += 6
            parts.append(chr(unit))
        start = at


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except _NoValue as missing:
            raise JSONDecodeError("Expecting value", s, missing.at) from None

    def _value(self, text, at):
        if at >= len(text):
            raise _NoValue(at)
        first = text[at]
        if first == "\"":
            return scanstring(text, at + 1, self.strict)
        if first == "{":
            return self._object(text, at + 1)
        if first == "[":
            return self._array(text, at + 1)
        if first == "n" and text.startswith("null", at):
            return None, at + 4
        if first == "t" and text.startswith("true", at):
            return True, at + 4
        if first == "f" and text.startswith("false", at):
            return False, at + 5
        if first == "N" and text.startswith("NaN", at):
            return self._constant("NaN", float("nan")), at + 3
        if first == "I" and text.startswith("Infinity", at):
            return self._constant("Infinity", float("inf")), at + 8
        if first == "-" and text.startswith("-Infinity", at):
            return self._constant("-Infinity", float("-inf")), at + 9
        return self._number(text, at)

    def _constant(self, name, value):
        if self.parse_constant is None:
            return value
        return self.parse_constant(name)

    def _number(self, text, start):
        size = len(text)
        at = start
        if text[at] == "-":
            at += 1
        if at >= size or not "0" <= text[at] <= "9":
            raise _NoValue(start)
        if text[at] == "0":
            at += 1
        else:
            while at < size and "0" <= text[at] <= "9":
                at += 1
        is_float = False
        if at + 1 < size and text[at] == "." and "0" <= text[at + 1] <= "9":
            is_float = True
            at += 2
            while at < size and "0" <= text[at] <= "9":
                at += 1
        if at + 1 < size and (text[at] == "e" or text[at] == "E"):
            digits = at + 1
            if text[digits] == "-" or text[digits] == "+":
                digits += 1
            if digits < size and "0" <= text[digits] <= "9":
                is_float = True
                at = digits + 1
                while at < size and "0" <= text[at] <= "9":
                    at += 1
        number = text[start:at]
        if is_float:
            return float(number) if self.parse_float is None else self.parse_float(number), at
        return int(number) if self.parse_int is None else self.parse_int(number), at

    def _array(self, text, at):
        values = []
        at = _skip(text, at)
        if at < len(text) and text[at] == "]":
            return values, at + 1
        while True:
            value, at = self._value(text, at)
            values.append(value)
            at = _skip(text, at)
            if at < len(text) and text[at] == "]":
                return values, at + 1
            if at >= len(text) or text[at] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _skip(text, at + 1)

    def _pairs(self, text, at):
        """The pairs of an object in turn, and at last (None, None); beside them the place after each."""
        at = _skip(text, at)
        if at < len(text) and text[at] == "}":
            yield None, None, at + 1
            return
        while True:
            if at >= len(text) or text[at] != "\"":
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
            key, at = scanstring(text, at + 1, self.strict)
            at = _skip(text, at)
            if at >= len(text) or text[at] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", text, at)
            value, at = self._value(text, _skip(text, at + 1))
            yield key, value, at
            at = _skip(text, at)
            if at < len(text) and text[at] == "}":
                yield None, None, at + 1
                return
            if at >= len(text) or text[at] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _skip(text, at + 1)

    def _object(self, text, at):
        end = at
        if self.object_pairs_hook is not None:
            pairs = []
            for key, value, end in self._pairs(text, at):
                if key is not None:
                    pairs.append((key, value))
            return self.object_pairs_hook(pairs), end
        members = {}
        for key, value, end in self._pairs(text, at):
            if key is not None:
                members[key] = value
        if self.object_hook is not None:
            return self.object_hook(members), end
        return members, end
