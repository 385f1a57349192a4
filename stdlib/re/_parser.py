"""From the text of a regular expression to a tree. The errors, their texts and positions are CPython 3.11's."""

I, L, M, S, U, X, A, DEBUG = 2, 4, 8, 16, 32, 64, 256, 128

MAXREPEAT = 4294967295

# Kinds of nodes.
EMPTY, LITERAL, ANY, SET, AT, GROUP, SEQUENCE, BRANCH, REPEAT, BACKREF, LOOK, ATOMIC, CONDITION, FAILURE = range(14)
# Ways to repeat.
GREEDY, LAZY, POSSESSIVE = range(3)
# Places.
AT_START, AT_LINE_START, AT_END, AT_LINE_END, AT_STRING_END, AT_BOUNDARY, AT_NO_BOUNDARY = range(7)
# Classes of characters.
DIGIT, NOT_DIGIT, SPACE, NOT_SPACE, WORD, NOT_WORD = range(6)


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


class CharSet:
    """A class of characters: code points in pairs (first, last), categories, and whether all others are meant."""

    def __init__(self):
        self.ranges = [0]
        self.ranges.clear()
        self.categories = [0]
        self.categories.clear()
        self.negate = False

    def add(self, first, last):
        self.ranges.append(first)
        self.ranges.append(last)


class Node:
    def __init__(self, kind, a=0, b=0, flags=0):
        self.kind = kind
        self.a = a               # LITERAL: code point; AT: place; GROUP, BACKREF, CONDITION: number; REPEAT: least;
        self.b = b               # LOOK: 1 behind, 2 negative (a sum)    REPEAT: most
        self.way = GREEDY
        self.flags = flags       # that hold here
        self.items = []
        self.set = None
        self.referred = (0, 0)   # BACKREF: the width of its group

    def width(self):
        """The least and the greatest length of what it matches."""
        kind = self.kind
        if kind == LITERAL or kind == ANY or kind == SET:
            return 1, 1
        if kind == SEQUENCE or kind == GROUP or kind == ATOMIC:
            low = high = 0
            for item in self.items:
                least, most = item.width()
                low += least
                high += most
            return min(low, MAXREPEAT - 1), min(high, MAXREPEAT)
        if kind == BRANCH or kind == CONDITION:
            low, high = self.items[0].width()
            for item in self.items[1:]:
                least, most = item.width()
                low = min(low, least)
                high = max(high, most)
            return low, high
        if kind == REPEAT:
            least, most = self.items[0].width()
            return min(least * self.a, MAXREPEAT - 1), min(most * self.b, MAXREPEAT)
        if kind == BACKREF:
            return self.referred
        return 0, 0


class Parser:
    def __init__(self, text, flags, is_str, whole):
        self.text = text
        self.at = 0
        self.flags = flags
        self.is_str = is_str
        self.whole = whole       # the pattern as it was given, for errors
        self.groups = 1
        self.names = {"": 0}
        self.names.clear()
        self.widths = {0: (0, 0)}
        self.open = [0]
        self.conditions = []
        self.behind_groups = -1  # the number of groups when the outermost look-behind began

    def error(self, msg, back=0):
        return error(msg, self.whole, self.at - back)

    def peek(self):
        """The next element: a character, or a backslash with what follows it; empty at the end."""
        if self.at >= len(self.text):
            return ""
        c = self.text[self.at]
        if c != "\\":
            return c
        if self.at + 1 >= len(self.text):
            raise error("bad escape (end of pattern)", self.whole, self.at)
        return self.text[self.at:self.at + 2]

    def get(self):
        this = self.peek()
        self.at += len(this)
        return this

    def match(self, c):
        if self.peek() == c:
            self.at += len(c)
            return True
        return False

    def get_while(self, n, allowed):
        found = ""
        while len(found) < n and self.at < len(self.text) and self.text[self.at] in allowed:
            found += self.text[self.at]
            self.at += 1
        return found

    def get_until(self, end, name):
        stop = self.text.find(end, self.at)
        found = self.text[self.at:] if stop < 0 else self.text[self.at:stop]
        if stop < 0:
            self.at = len(self.text)
            if not found:
                raise self.error("missing " + name)
            raise error(f"missing {end}, unterminated name", self.whole, self.at - len(found))
        self.at = stop + 1
        if not found:
            raise error("missing " + name, self.whole, self.at - 1)
        return found

    # ---- escapes

    def hex_escape(self, escape, digits):
        escape += self.get_while(digits, "0123456789abcdefABCDEF")
        if len(escape) != digits + 2:
            raise self.error(f"incomplete escape {escape}", len(escape))
        return int(escape[2:], 16)

    def number_escape(self, escape):
        """The code point of an escape that is one both inside and outside a set; -1 for others."""
        c = escape[1:2]
        place = "abfnrtv\\".find(c) if c else -1
        if c == "b":
            return -1
        if place >= 0:
            return (7, 8, 12, 10, 13, 9, 11, 92)[["a", "b", "f", "n", "r", "t", "v", "\\"].index(c)]
        if c == "x":
            return self.hex_escape(escape, 2)
        if c == "u" and self.is_str:
            return self.hex_escape(escape, 4)
        if c == "U" and self.is_str:
            number = self.hex_escape(escape, 8)
            if number > 0x10FFFF:
                raise self.error(f"bad escape {self.text[self.at - 10:self.at]}", 10)
            return number
        return -1

    def category(self, letter):
        return "dDsSwW".find(letter)

    def set_escape(self, escape):
        """(code point, category) of an escape in a set, -1 for what it is not."""
        number = self.number_escape(escape)
        if number >= 0:
            return number, -1
        c = escape[1:2]
        kind = self.category(c)
        if kind >= 0:
            return -1, kind
        if c == "b":
            return 8, -1
        if c == "N" and self.is_str:
            raise self.error("named characters are not possible in a compiled program's patterns", len(escape))
        if c in "01234567":
            escape += self.get_while(2, "01234567")
            number = int(escape[1:], 8)
            if number > 0o377:
                raise self.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
            return number, -1
        if "0" <= c <= "9" or ("a" <= c <= "z") or ("A" <= c <= "Z"):
            raise self.error(f"bad escape {escape}", len(escape))
        return ord(c), -1

    def escape(self, escape):
        c = escape[1:2]
        number = self.number_escape(escape)
        if number >= 0:
            return self.literal(number)
        kind = self.category(c)
        if kind >= 0:
            node = Node(SET, 0, 0, self.flags)
            node.set = CharSet()
            node.set.categories.append(kind)
            return node
        place = "AbBZ".find(c)
        if place >= 0:
            return Node(AT, (AT_START, AT_BOUNDARY, AT_NO_BOUNDARY, AT_STRING_END)[place], 0, self.flags)
        if c == "N" and self.is_str:
            raise self.error("named characters are not possible in a compiled program's patterns", len(escape))
        if c == "0":
            escape += self.get_while(2, "01234567")
            return self.literal(int(escape[1:], 8))
        if "1" <= c <= "9":
            follows = self.text[self.at:self.at + 1]
            if follows and follows in "0123456789":
                escape += self.get_while(1, "0123456789")
                more = self.text[self.at:self.at + 1]
                if escape[1] in "01234567" and escape[2] in "01234567" and more and more in "01234567":
                    escape += self.get_while(1, "01234567")
                    number = int(escape[1:], 8)
                    if number > 0o377:
                        raise self.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
                    return self.literal(number)
            group = int(escape[1:])
            if group < self.groups:
                return self.reference(group, len(escape))
            raise self.error(f"invalid group reference {group}", len(escape) - 1)
        if ("a" <= c <= "z") or ("A" <= c <= "Z"):
            raise self.error(f"bad escape {escape}", len(escape))
        return self.literal(ord(c))

    def literal(self, code):
        return Node(LITERAL, code, 0, self.flags)

    def reference(self, group, back):
        if group in self.open:
            raise self.error("cannot refer to an open group", back)
        self.check_behind(group)
        node = Node(BACKREF, group, 0, self.flags)
        node.referred = self.widths[group]
        return node

    def check_behind(self, group):
        if self.behind_groups < 0:
            return
        if group >= self.groups or group in self.open:
            raise self.error("cannot refer to an open group")
        if group >= self.behind_groups:
            raise self.error("cannot refer to group defined in the same lookbehind subpattern")

    # ---- the grammar

    def alternatives(self, first=False):
        branches = []
        while True:
            branches.append(self.sequence(first and not branches))
            if not self.match("|"):
                break
        if len(branches) == 1:
            return branches[0]
        node = Node(BRANCH, 0, 0, self.flags)
        node.items = branches
        return node

    def skip_comments(self, this):
        """In verbose mode: whether `this` was white space or a comment, which is gone then."""
        if this in " \t\n\r\v\f":
            return True
        if this != "#":
            return False
        while True:
            c = self.get()
            if c == "" or c == "\n":
                return True

    def sequence(self, first=False):
        node = Node(SEQUENCE, 0, 0, self.flags)
        items = node.items
        while True:
            this = self.peek()
            if this == "" or this == "|" or this == ")":
                break
            self.at += len(this)
            if self.flags & X and self.skip_comments(this):
                continue
            if this[0] == "\\":
                items.append(self.escape(this))
            elif this == "[":
                items.append(self.char_set())
            elif this in "*+?{":
                self.repeat(this, items)
            elif this == ".":
                items.append(Node(ANY, 0, 0, self.flags))
            elif this == "(":
                item = self.group(first and not items)
                if item is not None:
                    items.append(item)
            elif this == "^":
                items.append(Node(AT, AT_LINE_START if self.flags & M else AT_START, 0, self.flags))
            elif this == "$":
                items.append(Node(AT, AT_LINE_END if self.flags & M else AT_END, 0, self.flags))
            else:
                items.append(self.literal(ord(this)))
        return node

    def char_set(self):
        start = self.at - 1
        node = Node(SET, 0, 0, self.flags)
        chars = CharSet()
        node.set = chars
        chars.negate = self.match("^")
        is_first = True
        while True:
            this = self.get()
            if this == "":
                raise error("unterminated character set", self.whole, start)
            if this == "]" and not is_first:
                break
            is_first = False
            low, category = self.set_escape(this) if this[0] == "\\" else (ord(this), -1)
            begin = self.at - len(this) if this[0] != "\\" else self.text.rfind("\\", 0, self.at)
            if self.match("-"):
                that = self.get()
                if that == "":
                    raise error("unterminated character set", self.whole, start)
                if that == "]":
                    if category >= 0:
                        chars.categories.append(category)
                    else:
                        chars.add(low, low)
                    chars.add(45, 45)
                    break
                high, last_category = self.set_escape(that) if that[0] == "\\" else (ord(that), -1)
                if category >= 0 or last_category >= 0 or high < low:
                    raise error(f"bad character range {self.text[begin:self.at]}", self.whole, begin)
                chars.add(low, high)
            elif category >= 0:
                chars.categories.append(category)
            else:
                chars.add(low, low)
        return node

    def repeat(self, this, items):
        here = self.at - len(this)
        if this == "?":
            least, most = 0, 1
        elif this == "*":
            least, most = 0, MAXREPEAT
        elif this == "+":
            least, most = 1, MAXREPEAT
        else:
            if self.peek() == "}":
                items.append(self.literal(ord(this)))
                return
            least, most = 0, MAXREPEAT
            low = self.get_while(1000000, "0123456789")
            high = low
            if self.match(","):
                high = self.get_while(1000000, "0123456789")
            if not self.match("}"):
                items.append(self.literal(ord(this)))
                self.at = here + 1
                return
            if low:
                least = int(low)
                if least >= MAXREPEAT:
                    raise OverflowError("the repetition number is too large")
            if high:
                most = int(high)
                if most >= MAXREPEAT:
                    raise OverflowError("the repetition number is too large")
                if most < least:
                    raise error("min repeat greater than max repeat", self.whole, here + 1)
        if not items or items[-1].kind == AT:
            raise error("nothing to repeat", self.whole, here)
        item = items[-1]
        if item.kind == REPEAT:
            raise error("multiple repeat", self.whole, here)
        node = Node(REPEAT, least, most, self.flags)
        node.items.append(item)
        if self.match("?"):
            node.way = LAZY
        elif self.match("+"):
            node.way = POSSESSIVE
        items[-1] = node

    def check_name(self, name, offset):
        plain = name.isidentifier() and (self.is_str or name.isascii())
        if not plain:
            raise self.error(f"bad character in group name {name!r}", len(name) + offset)

    def group(self, at_start):
        start = self.at - 1
        name = ""
        capture = True
        atomic = False
        added = 0
        removed = 0
        if self.match("?"):
            c = self.get()
            if c == "":
                raise self.error("unexpected end of pattern")
            if c == "P":
                if self.match("<"):
                    name = self.get_until(">", "group name")
                    self.check_name(name, 1)
                elif self.match("="):
                    name = self.get_until(")", "group name")
                    self.check_name(name, 1)
                    if name not in self.names:
                        raise self.error(f"unknown group name {name!r}", len(name) + 1)
                    return self.reference(self.names[name], len(name) + 1)
                else:
                    c = self.get()
                    if c == "":
                        raise self.error("unexpected end of pattern")
                    raise self.error("unknown extension ?P" + c, len(c) + 2)
            elif c == ":":
                capture = False
            elif c == "#":
                while True:
                    c = self.get()
                    if c == "":
                        raise error("missing ), unterminated comment", self.whole, start)
                    if c == ")":
                        return None
            elif c == "=" or c == "!" or c == "<":
                return self.look_around(c, start)
            elif c == "(":
                return self.condition(start)
            elif c == ">":
                capture = False
                atomic = True
            elif c == "-" or (c in "aiLmsux" and len(c) == 1):
                scoped, added, removed = self.inline_flags(c)
                if not scoped:
                    if not at_start:
                        raise error("global flags not at the start of the expression", self.whole, start)
                    return None
                capture = False
            else:
                raise self.error("unknown extension ?" + c, len(c) + 1)
        number = -1
        if capture:
            number = self.groups
            self.groups += 1
            if name:
                if name in self.names:
                    raise self.error(f"redefinition of group name {name!r} as group {number}; was group {self.names[name]}", len(name) + 1)
                self.names[name] = number
            self.open.append(number)
        saved = self.flags
        self.flags = (self.flags | added) & ~removed
        inner = self.alternatives()
        self.flags = saved
        if not self.match(")"):
            raise error("missing ), unterminated subpattern", self.whole, start)
        if capture:
            self.open.remove(number)
            self.widths[number] = inner.width()
        node = Node(GROUP if capture else ATOMIC if atomic else SEQUENCE, number, 0, self.flags)
        node.items.append(inner)
        return node

    def look_around(self, c, start):
        kind = 0
        outermost = False
        if c == "<":
            c = self.get()
            if c == "":
                raise self.error("unexpected end of pattern")
            if c != "=" and c != "!":
                raise self.error("unknown extension ?<" + c, len(c) + 2)
            kind = 1
            if self.behind_groups < 0:
                outermost = True
                self.behind_groups = self.groups
        if c == "!":
            kind += 2
        saved = self.flags
        inner = self.alternatives()
        self.flags = saved
        if outermost:
            self.behind_groups = -1
        if not self.match(")"):
            raise error("missing ), unterminated subpattern", self.whole, start)
        node = Node(LOOK, kind, 0, self.flags)
        node.items.append(inner)
        return node

    def condition(self, start):
        name = self.get_until(")", "group name")
        if name.isidentifier() and (self.is_str or name.isascii()):
            if name not in self.names:
                raise self.error(f"unknown group name {name!r}", len(name) + 1)
            group = self.names[name]
        else:
            if not (name.isdecimal() and name.isascii()):
                raise self.error(f"bad character in group name {name!r}", len(name) + 1)
            group = int(name)
            if not group:
                raise self.error("bad group number", len(name) + 1)
            if group >= MAXREPEAT:
                raise self.error(f"invalid group reference {group}", len(name) + 1)
        self.check_behind(group)
        saved = self.flags
        node = Node(CONDITION, group, self.at - len(name) - 1, self.flags)
        node.items.append(self.sequence())
        if self.match("|"):
            node.items.append(self.sequence())
            if self.peek() == "|":
                raise self.error("conditional backref with more than two branches")
        else:
            node.items.append(Node(EMPTY))
        self.flags = saved
        if not self.match(")"):
            raise error("missing ), unterminated subpattern", self.whole, start)
        self.conditions.append(node)
        return node

    def flag_of(self, c):
        if c == "i":
            return I
        if c == "L":
            return L
        if c == "m":
            return M
        if c == "s":
            return S
        if c == "x":
            return X
        if c == "a":
            return A
        return U

    def inline_flags(self, c):
        """(whether a group follows, flags to set, flags to clear) of what follows (?."""
        added = 0
        removed = 0
        if c != "-":
            while True:
                flag = self.flag_of(c)
                if self.is_str and c == "L":
                    raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
                if not self.is_str and c == "u":
                    raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
                added |= flag
                if flag & (A | L | U) and added & (A | L | U) != flag:
                    raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                c = self.get()
                if c == "":
                    raise self.error("missing -, : or )")
                if c in ")-:":
                    break
                if len(c) > 1 or c not in "aiLmsux":
                    raise self.error("unknown flag" if c.isalpha() else "missing -, : or )", len(c))
        if c == ")":
            self.flags |= added
            return False, added, 0
        if added & DEBUG:
            raise self.error("bad inline flags: cannot turn on global flag", 1)
        if c == "-":
            c = self.get()
            if c == "":
                raise self.error("missing flag")
            if len(c) > 1 or c not in "aiLmsux":
                raise self.error("unknown flag" if c.isalpha() else "missing flag", len(c))
            while True:
                flag = self.flag_of(c)
                if flag & (A | L | U):
                    raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                removed |= flag
                c = self.get()
                if c == "":
                    raise self.error("missing :")
                if c == ":":
                    break
                if len(c) > 1 or c not in "aiLmsux":
                    raise self.error("unknown flag" if c.isalpha() else "missing :", len(c))
        if added & removed:
            raise self.error("bad inline flags: flag turned on and off", 1)
        return True, added, removed


def parse(text, flags, is_str, whole):
    """The tree of a pattern, and the parser, which knows its flags and groups."""
    parser = Parser(text, flags, is_str, whole)
    tree = parser.alternatives(True)
    if parser.at < len(text):
        raise parser.error("unbalanced parenthesis")
    for node in parser.conditions:
        if node.a >= parser.groups:
            raise error(f"invalid group reference {node.a}", whole, node.b)
    return tree, parser
