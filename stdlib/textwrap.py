# Wrapping and indenting of text. The splitting into words, which CPython leaves to a regular expression, is a scanner here:
# a chunk is a run of whitespace, a dash of two or more hyphens between words, a hyphenated part of a word, or a word.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


def _is_word_mark(c):
    return c.isalnum() or c == "_" or c in "!\"'&.,?"


def _is_letter(c):
    return (c.isalnum() or c == "_") and not c.isdecimal()


def _space_end(text, i):
    while i < len(text) and text[i] in _whitespace:
        i += 1
    return i


def _dash_end(text, i):
    while i < len(text) and text[i] == "-":
        i += 1
    return i


# Is there a dash of two or more hyphens at i, followed by a word character?
def _dash_before_word(text, i):
    end = _dash_end(text, i)
    return end - i >= 2 and end < len(text) and (text[end].isalnum() or text[end] == "_")


# After a hyphen at i - 1 with letters on both sides the word may be broken.
def _breaks_after(text, i):
    if text[i - 1] != "-" or i < 3 or i + 1 >= len(text):
        return False
    before = _is_letter(text[i - 2]) and (_is_letter(text[i - 3]) or text[i - 3] == "-" and i >= 4 and _is_letter(text[i - 4]))
    if not before:
        return False
    return _is_letter(text[i]) and (_is_letter(text[i + 1]) or text[i + 1] == "-" and i + 2 < len(text) and _is_letter(text[i + 2]))


# The end of the chunk that starts at `start` with something other than whitespace.
def _word_end(text, start):
    if text[start] == "-" and start > 0 and _is_word_mark(text[start - 1]) and _dash_before_word(text, start):
        return _dash_end(text, start)
    i = start
    while i < len(text) and text[i] not in _whitespace:
        i += 1
        if i < len(text) and _breaks_after(text, i):
            return i
        if i < len(text) and text[i] == "-" and _is_word_mark(text[i - 1]) and _dash_before_word(text, i):
            return i
    return i


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in "\t\n\x0b\x0c\r":
                text = text.replace(c, " ")
        return text

    def _split(self, text):
        chunks = []
        i = 0
        while i < len(text):
            if text[i] in _whitespace:
                end = _space_end(text, i)
            elif self.break_on_hyphens:
                end = _word_end(text, i)
            else:
                end = i
                while end < len(text) and text[end] not in _whitespace:
                    end += 1
            chunks.append(text[i:end])
            i = end
        return chunks

    # A single space after a lower-case letter, a full stop and perhaps a quote becomes two.
    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and self._ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _ends_sentence(self, chunk):
        end = len(chunk)
        if end and chunk[end - 1] in "\"'":
            end -= 1
        return end >= 2 and chunk[end - 1] in ".!?" and "a" <= chunk[end - 2] <= "z"

    def _handle_long_word(self, chunks, line, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            end = space
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and chunk[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    # `chunks` is reversed: the next one is the last.
    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum([len(chunk) for chunk in line])
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and length <= width:
                lines.append(indent + "".join(line))
            else:
                self._cut(lines, line, length, indent, width)
                break
        return lines

    # The last line that max_lines allows: as many chunks as leave room for the placeholder.
    def _cut(self, lines, line, length, indent, width):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            line.pop()
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def _leading(line):
    end = 0
    while end < len(line) and (line[end] == " " or line[end] == "\t"):
        end += 1
    return line[:end]


def dedent(text):
    lines = text.split("\n")
    margin = ""
    first = True
    for i in range(len(lines)):
        space = _leading(lines[i])
        if space == lines[i]:
            lines[i] = ""
        elif first:
            margin = space
            first = False
        else:
            size = 0
            while size < len(margin) and size < len(space) and margin[size] == space[size]:
                size += 1
            margin = margin[:size]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    parts = []
    for line in text.splitlines(True):
        wanted = line.strip() if predicate is None else predicate(line)
        parts.append(prefix + line if wanted else line)
    return "".join(parts)
