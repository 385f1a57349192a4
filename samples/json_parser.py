"""A JSON parser and printer, written out in plain Python.

Values of every type pass through the same functions, so this is a test of
dynamic typing as much as of strings. Parses generated text of n records.
usage: json_parser.py [records]
"""
import sys


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at position {position}")
        self.position = position


class Parser:
    ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    LITERALS = {"true": True, "false": False, "null": None}

    def __init__(self, text):
        self.text = text
        self.at = 0

    def fail(self, message):
        raise ParseError(message, self.at)

    def skip_space(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def peek(self):
        self.skip_space()
        if self.at == len(self.text):
            self.fail("unexpected end")
        return self.text[self.at]

    def expect(self, ch):
        if self.peek() != ch:
            self.fail(f"expected {ch!r}, found {self.text[self.at]!r}")
        self.at += 1

    def parse(self):
        value = self.value()
        self.skip_space()
        if self.at < len(self.text):
            self.fail("extra text")
        return value

    def value(self):
        ch = self.peek()
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return self.string()
        if ch == "-" or ch.isdigit():
            return self.number()
        for word, value in self.LITERALS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        self.fail(f"unexpected {ch!r}")

    def object(self):
        result = {}
        self.expect("{")
        if self.peek() == "}":
            self.at += 1
            return result
        while True:
            if self.peek() != '"':
                self.fail("expected a name")
            name = self.string()
            self.expect(":")
            result[name] = self.value()
            if self.peek() == ",":
                self.at += 1
            else:
                self.expect("}")
                return result

    def array(self):
        result = []
        self.expect("[")
        if self.peek() == "]":
            self.at += 1
            return result
        while True:
            result.append(self.value())
            if self.peek() == ",":
                self.at += 1
            else:
                self.expect("]")
                return result

    def string(self):
        self.expect('"')
        parts = []
        start = self.at
        while True:
            if self.at >= len(self.text):
                self.fail("unterminated string")
            ch = self.text[self.at]
            if ch == '"':
                parts.append(self.text[start:self.at])
                self.at += 1
                return "".join(parts)
            if ch == "\\":
                parts.append(self.text[start:self.at])
                parts.append(self.escape())
                start = self.at
            else:
                self.at += 1

    def escape(self):
        kind = self.text[self.at + 1:self.at + 2]
        if kind == "u":
            code = int(self.text[self.at + 2:self.at + 6], 16)
            self.at += 6
            return chr(code)
        if kind not in self.ESCAPES:
            self.fail(f"unknown escape \\{kind}")
        self.at += 2
        return self.ESCAPES[kind]

    def number(self):
        start = self.at
        is_float = False
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            if self.text[self.at] in ".eE":
                is_float = True
            self.at += 1
        digits = self.text[start:self.at]
        return float(digits) if is_float else int(digits)


def quote(text):
    out = ['"']
    for ch in text:
        if ch == '"' or ch == "\\":
            out.append("\\" + ch)
        elif ch == "\n":
            out.append("\\n")
        elif ch < " " or ch > "~":
            out.append(f"\\u{ord(ch):04x}")
        else:
            out.append(ch)
    out.append('"')
    return "".join(out)


def dump(value, indent=0):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (int, float)):
        return repr(value)
    pad = "  " * (indent + 1)
    end = "\n" + "  " * indent
    if isinstance(value, list):
        if not value:
            return "[]"
        return "[\n" + ",\n".join(pad + dump(v, indent + 1) for v in value) + end + "]"
    if not value:
        return "{}"
    items = [f"{pad}{quote(k)}: {dump(v, indent + 1)}" for k, v in value.items()]
    return "{\n" + ",\n".join(items) + end + "}"


def make_text(records):
    rows = []
    for i in range(records):
        tags = ", ".join(f'"tag{(i * k) % 11}"' for k in range(1, 4))
        rows.append(
            f'{{"id": {i}, "name": "item \\"{i}\\"", "price": {i * 0.25 + 0.5}, '
            f'"tags": [{tags}], "active": {"true" if i % 3 else "false"}, "parent": null}}'
        )
    return '{"version": 2, "rows": [' + ", ".join(rows) + "]}"


def main():
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    document = Parser(make_text(records)).parse()
    rows = document["rows"]
    print("records:", len(rows))
    print("price sum:", sum(row["price"] for row in rows))
    print("active:", sum(1 for row in rows if row["active"]))

    text = dump(document)
    print("printed length:", len(text))
    print("round trip equal:", Parser(text).parse() == document)
    print(dump(rows[0]))

    sample = r'{"text": "tab\tline\n\u00e9", "empty": [{}, []], "n": [-1, 2.5e3, 12345678901234567890]}'
    value = Parser(sample).parse()
    print(value)
    print(dump(value))

    for bad in ['{"a" 1}', "[1, 2", '"open', "[1] 2", "nope", r'"\x"']:
        try:
            Parser(bad).parse()
        except ParseError as error:
            print(f"{bad:10} -> {error}")


if __name__ == "__main__":
    main()
