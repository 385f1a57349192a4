"""re: regular expressions with CPython 3.11's syntax, meaning and errors.

_parser.py makes a tree of a pattern, _matcher.py a program of that and runs it. A bytes pattern is one of the text whose
characters are the bytes; what is found is encoded again.
"""

from re._matcher import Machine as _Machine
from re._matcher import Program as _Program
from re._parser import error
from re._parser import parse as _parse

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
           "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]

_FLAG_NAMES = ((256, "ASCII"), (128, "DEBUG"), (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"),
               (32, "UNICODE"), (64, "VERBOSE"))


class RegexFlag:
    def __init__(self, value):
        self.value = value

    def __or__(self, other):
        return RegexFlag(self.value | _bits(other))

    def __ror__(self, other):
        return RegexFlag(self.value | _bits(other))

    def __and__(self, other):
        return RegexFlag(self.value & _bits(other))

    def __rand__(self, other):
        return RegexFlag(self.value & _bits(other))

    def __xor__(self, other):
        return RegexFlag(self.value ^ _bits(other))

    def __invert__(self):
        return RegexFlag(~self.value & 511)

    def __eq__(self, other):
        return isinstance(other, (RegexFlag, int)) and self.value == _bits(other)

    def __hash__(self):
        return hash(self.value)

    def __bool__(self):
        return self.value != 0

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value

    def __repr__(self):
        names = ["re." + name for bit, name in sorted(_FLAG_NAMES) if self.value & bit]
        return "|".join(names) if names else "re.NOFLAG"

    __str__ = __repr__


def _bits(flags):
    if isinstance(flags, int):
        return flags
    if isinstance(flags, RegexFlag):
        return flags.value
    raise TypeError(f"unsupported operand type(s) for &: '{type(flags).__name__}' and 'RegexFlag'")


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
DEBUG = RegexFlag(128)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)


@type_name("re.Match")
class Match:
    def __init__(self, pattern, string, text, pos, endpos, slots):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._text = text
        self._slots = slots

    def _number(self, group):
        if isinstance(group, str):
            if group in self.re.groupindex:
                return self.re.groupindex[group]
            raise IndexError("no such group")
        if not hasattr(group, "__index__"):
            raise IndexError("no such group")
        number = group.__index__()
        if number < 0 or number > self.re.groups:
            raise IndexError("no such group")
        return number

    def _get(self, number, default=None):
        begin = self._slots[2 * number]
        end = self._slots[2 * number + 1]
        if begin < 0 or end < 0:
            return default
        return self.re._give(self._text[begin:end])

    def group(self, *groups):
        if len(groups) == 0:
            return self._get(0)
        if len(groups) == 1:
            return self._get(self._number(groups[0]))
        return tuple([self._get(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._get(self._number(group))

    def groups(self, default=None):
        return tuple([self._get(k, default) for k in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._get(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._slots[2 * self._number(group)] if self._has(group) else -1

    def end(self, group=0, /):
        return self._slots[2 * self._number(group) + 1] if self._has(group) else -1

    def _has(self, group):
        number = self._number(group)
        return self._slots[2 * number] >= 0 and self._slots[2 * number + 1] >= 0

    def span(self, group=0, /):
        return self.start(group), self.end(group)

    @property
    def regs(self):
        return tuple([self.span(k) for k in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = self._slots[2 * (self.re.groups + 1)]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return self.re._give(_expand(_template(template, self.re), self))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"


@type_name("re.Pattern")
class Pattern:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._is_str = isinstance(pattern, str)
        if isinstance(pattern, str):
            text = pattern
            if flags & 4:
                raise ValueError("cannot use LOCALE flag with a str pattern")
            if flags & 256 and flags & 32:
                raise ValueError("ASCII and UNICODE flags are incompatible")
        else:
            text = pattern.decode("latin-1")
            if flags & 32:
                raise ValueError("cannot use UNICODE flag with a bytes pattern")
            if flags & 4 and flags & 256:
                raise ValueError("ASCII and LOCALE flags are incompatible")
        tree, parser = _parse(text, flags, self._is_str, pattern)
        self.flags = parser.flags
        if self._is_str and not self.flags & 256:
            self.flags |= 32
        self.groups = parser.groups - 1
        self.groupindex = parser.names
        self._program = _Program(tree, parser, self.flags)

    def _give(self, text):
        return text if self._is_str else text.encode("latin-1")

    def _subject(self, string):
        if isinstance(string, str):
            if not self._is_str:
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return string
        if isinstance(string, (bytes, bytearray)):
            if self._is_str:
                raise TypeError("cannot use a string pattern on a bytes-like object")
            return string.decode("latin-1")
        raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")

    def _machine(self, text, pos, endpos):
        size = len(text)
        end = size if endpos is None else min(max(endpos, 0), size)
        return _Machine(self._program, text, min(max(pos, 0), size), end)

    def _found(self, machine, string, text, pos, endpos):
        return Match(self, string, text, pos, endpos, machine.slots[:self._program.last_group + 1])

    def match(self, string, pos=0, endpos=None):
        text = self._subject(string)
        machine = self._machine(text, pos, endpos)
        if machine.start > machine.end or not machine.match(False, False):
            return None
        return self._found(machine, string, text, machine.start, machine.end)

    def fullmatch(self, string, pos=0, endpos=None):
        text = self._subject(string)
        machine = self._machine(text, pos, endpos)
        if machine.start > machine.end or not machine.match(False, True):
            return None
        return self._found(machine, string, text, machine.start, machine.end)

    def search(self, string, pos=0, endpos=None):
        text = self._subject(string)
        machine = self._machine(text, pos, endpos)
        if not machine.search(False):
            return None
        return self._found(machine, string, text, machine.start, machine.end)

    def finditer(self, string, pos=0, endpos=None):
        text = self._subject(string)
        return self._matches(string, text, pos, endpos)

    def _matches(self, string, text, pos, endpos):
        must_advance = False
        first = self._machine(text, pos, endpos)
        at = first.start
        while True:
            machine = _Machine(self._program, text, at, first.end)
            if not machine.search(must_advance):
                return
            found = self._found(machine, string, text, first.start, first.end)
            at = machine.slots[1]
            must_advance = at == machine.slots[0]
            yield found

    def findall(self, string, pos=0, endpos=None):
        found = []
        for match in self.finditer(string, pos, endpos):
            if self.groups == 0:
                found.append(match.group())
            elif self.groups == 1:
                found.append(match._get(1, self._give("")))
            else:
                found.append(match.groups(self._give("")))
        return found

    def split(self, string, maxsplit=0):
        text = self._subject(string)
        parts = []
        at = 0
        for match in self._matches(string, text, 0, None):
            begin, end = match.span()
            parts.append(self._give(text[at:begin]))
            for k in range(1, self.groups + 1):
                parts.append(match._get(k))
            at = end
            maxsplit -= 1
            if maxsplit == 0:
                break
        parts.append(self._give(text[at:]))
        return parts

    def subn(self, repl, string, count=0):
        text = self._subject(string)
        pieces = None
        if not callable(repl):
            pieces = _template(repl, self)
        parts = []
        at = 0
        made = 0
        for match in self._matches(string, text, 0, None):
            begin, end = match.span()
            parts.append(text[at:begin])
            if pieces is not None:
                parts.append(_expand(pieces, match))
            else:
                parts.append(_given(repl(match)))
            at = end
            made += 1
            if made == count:
                break
        parts.append(text[at:])
        return self._give("".join(parts)), made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        return isinstance(other, Pattern) and self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        flags = self.flags & ~32 if self._is_str else self.flags
        names = ["re." + name for bit, name in sorted(_FLAG_NAMES) if flags & bit]
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        return f"re.compile({', '.join([text, '|'.join(names)] if names else [text])})"


def _given(value):
    """What a replacement function returned, as text."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return value.decode("latin-1")
    raise TypeError(f"expected str instance, {type(value).__name__} found")


def _template(repl, pattern):
    """A replacement text as pieces: plain text, and after each but the last the number of a group."""
    text = _given(repl)
    if isinstance(repl, str) != pattern._is_str:
        raise TypeError(f"expected {'str' if pattern._is_str else 'a bytes-like object'} instance, {type(repl).__name__} found")
    pieces = []
    literal = ""
    at = 0
    size = len(text)
    while True:
        slash = text.find("\\", at)
        if slash < 0:
            pieces.append((literal + text[at:], -1))
            return pieces
        literal += text[at:slash]
        at = slash + 2
        if slash + 1 >= size:
            raise error("bad escape (end of pattern)", repl, slash)
        c = text[slash + 1]
        if c == "g":
            if not text.startswith("<", at):
                raise error("missing <", repl, at)
            stop = text.find(">", at)
            if stop < 0:
                name = text[at + 1:]
                if not name:
                    raise error("missing group name", repl, size)
                raise error("missing >, unterminated name", repl, at + 1)
            name = text[at + 1:stop]
            if not name:
                raise error("missing group name", repl, at + 1)
            if name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError(f"unknown group name {name!r}")
                group = pattern.groupindex[name]
            else:
                if not (name.isdecimal() and name.isascii()):
                    raise error(f"bad character in group name {name!r}", repl, at + 1)
                group = int(name)
                if group > pattern.groups:
                    raise error(f"invalid group reference {group}", repl, at + 1)
            pieces.append((literal, group))
            literal = ""
            at = stop + 1
        elif c == "0":
            while at < size and at < slash + 4 and text[at] in "01234567":
                at += 1
            literal += chr(int(text[slash + 1:at], 8) & 0o377)
        elif "1" <= c <= "9":
            if at < size and text[at] in "0123456789":
                at += 1
                if c in "01234567" and text[at - 1] in "01234567" and at < size and text[at] in "01234567":
                    at += 1
                    number = int(text[slash + 1:at], 8)
                    if number > 0o377:
                        raise error(f"octal escape value {text[slash:at]} outside of range 0-0o377", repl, slash)
                    literal += chr(number)
                    continue
            group = int(text[slash + 1:at])
            if group > pattern.groups:
                raise error(f"invalid group reference {group}", repl, slash + 1)
            pieces.append((literal, group))
            literal = ""
        else:
            place = "abfnrtv\\".find(c)
            if place >= 0:
                literal += "\a\b\f\n\r\t\v\\"[place]
            elif c.isalpha() and c.isascii():
                raise error(f"bad escape \\{c}", repl, slash)
            else:
                literal += "\\" + c


def _expand(pieces, match):
    parts = []
    for literal, group in pieces:
        parts.append(literal)
        if group >= 0:
            begin = match._slots[2 * group]
            end = match._slots[2 * group + 1]
            if begin >= 0 and end >= 0:
                parts.append(match._text[begin:end])
    return "".join(parts)


_cache = {}


def compile(pattern, flags=0):
    bits = _bits(flags)
    if isinstance(pattern, Pattern):
        if bits:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    key = (pattern, bits)
    if key in _cache:
        return _cache[key]
    made = Pattern(pattern, bits)
    if len(_cache) >= 512:
        _cache.clear()
    _cache[key] = made
    return made


def purge():
    _cache.clear()


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    text = _given(pattern)
    parts = []
    for c in text:
        parts.append("\\" + c if c in _SPECIAL else c)
    escaped = "".join(parts)
    return escaped if isinstance(pattern, str) else escaped.encode("latin-1")
