# A tokenizer and pretty printer for a small language, classes with tables of functions.
import string
from collections import namedtuple

Token = namedtuple("Token", "kind text line column")
KEYWORDS = {"if", "else", "while", "return", "def"}


class Lexer:
    def __init__(self, source):
        self.source = source
        self.pos = 0
        self.line = 1
        self.start_of_line = 0

    def error(self, message):
        raise SyntaxError(f"{self.line}:{self.pos - self.start_of_line + 1}: {message}")

    def __iter__(self):
        rules = [(string.whitespace, self.space), (string.digits, self.number), (string.ascii_letters + "_", self.word), ("\"'", self.text), ("#", self.comment)]
        while self.pos < len(self.source):
            ch = self.source[self.pos]
            start, line, column = self.pos, self.line, self.pos - self.start_of_line + 1
            for chars, rule in rules:
                if ch in chars:
                    kind = rule()
                    break
            else:
                kind = self.operator()
            if kind:
                yield Token(kind, self.source[start:self.pos], line, column)

    def span(self, chars):
        while self.pos < len(self.source) and self.source[self.pos] in chars:
            self.pos += 1

    def space(self):
        if self.source[self.pos] == "\n":
            self.line += 1
            self.start_of_line = self.pos + 1
        self.pos += 1

    def number(self):
        self.span(string.digits)
        if self.source[self.pos:self.pos + 1] == ".":
            self.pos += 1
            self.span(string.digits)
            return "float"
        return "int"

    def word(self):
        start = self.pos
        self.span(string.ascii_letters + string.digits + "_")
        return "keyword" if self.source[start:self.pos] in KEYWORDS else "name"

    def text(self):
        quote = self.source[self.pos]
        end = self.source.find(quote, self.pos + 1)
        if end < 0:
            self.error("string without end")
        self.pos = end + 1
        return "string"

    def comment(self):
        end = self.source.find("\n", self.pos)
        self.pos = len(self.source) if end < 0 else end

    def operator(self):
        for op in ("**", "==", "<=", ">=", "->"):
            if self.source.startswith(op, self.pos):
                self.pos += 2
                return "op"
        if self.source[self.pos] not in "+-*/=<>()[]{},:.":
            self.error(f"strange character {self.source[self.pos]!r}")
        self.pos += 1
        return "op"


SOURCE = '''def area(w, h): # comment
    if w <= 10:
        return w ** 2 * 3.14
    else: return "big" + 'x'
'''
counts = {}
for token in Lexer(SOURCE):
    counts[token.kind] = counts.get(token.kind, 0) + 1
    if token.line == 3:
        print(token)
print(counts)
for bad in ("a = 'open", "x\n  $"):
    try:
        print(len(list(Lexer(bad))))
    except SyntaxError as e:
        print("error", e)
