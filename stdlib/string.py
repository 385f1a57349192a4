# Character classes, Template and Formatter. The two scanners are written out by hand: placeholders are ASCII names, so
# no regular expressions are needed. A program links them with a Template class that has a pattern of its own only.

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (" " if sep is None else sep).join([word.capitalize() for word in s.split(sep)])


_NAME_START = ascii_letters + "_"
_NAME_REST = ascii_letters + "_" + digits


# The end of the identifier that starts at `start`; `start` itself if there is none.
def _name_end(text, start):
    end = start
    if end < len(text) and text[end] in _NAME_START:
        end += 1
        while end < len(text) and text[end] in _NAME_REST:
            end += 1
    return end


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    # The pieces of the template: (literal text before, kind, name, its position, the placeholder's text). The
    # kinds are "escaped", "named", "braced", "invalid", and "end" for the text after the last delimiter.
    def _pieces(self):
        if hasattr(self, "idpattern") or hasattr(self, "braceidpattern") or hasattr(self, "pattern") or hasattr(self, "flags"):
            return self._matched()
        return self._scanned()

    def _matched(self):
        import re
        flags = self.flags if hasattr(self, "flags") else re.IGNORECASE
        if hasattr(self, "pattern"):
            pattern = self.pattern
        else:
            mark = re.escape(self.delimiter)
            named = self.idpattern if hasattr(self, "idpattern") else "(?a:[_a-z][_a-z0-9]*)"
            braced = self.braceidpattern if hasattr(self, "braceidpattern") else named
            pattern = (f"{mark}(?:(?P<escaped>{mark})|(?P<named>{named})|{{(?P<braced>{braced or named})}}|(?P<invalid>))")
        start = 0
        for match in re.compile(pattern, flags | re.VERBOSE).finditer(self.template):
            before = self.template[start:match.start()]
            start = match.end()
            kind = "invalid"
            for group in ("escaped", "named", "braced"):
                if match[group] is not None:
                    kind = group
            at = match.start(kind) if kind == "invalid" else match.start()
            yield (before, kind, match[kind] if kind != "escaped" else "", at, match[0])
        yield (self.template[start:], "end", "", len(self.template), "")

    def _scanned(self):
        text = self.template
        mark = self.delimiter
        start = 0
        while True:
            at = text.find(mark, start)
            if at < 0:
                yield (text[start:], "end", "", len(text), "")
                return
            before = text[start:at]
            after = at + len(mark)
            end = _name_end(text, after)
            if text.startswith(mark, after):
                start = after + len(mark)
                yield (before, "escaped", "", at, mark + mark)
            elif end > after:
                start = end
                yield (before, "named", text[after:end], at, text[at:end])
            else:
                end = _name_end(text, after + 1) if text.startswith("{", after) else after
                if end > after + 1 and text.startswith("}", end):
                    start = end + 1
                    yield (before, "braced", text[after + 1:end], at, text[at:start])
                else:
                    start = after
                    yield (before, "invalid", "", after, mark)

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        line = len(lines)
        column = at - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        parts = []
        for before, kind, name, at, whole in self._pieces():
            parts.append(before)
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "invalid":
                self._invalid(at)
            elif kind != "end":
                parts.append(str(kws[name] if name in kws else mapping[name]))
        return "".join(parts)

    def safe_substitute(self, mapping={}, /, **kws):
        parts = []
        for before, kind, name, at, whole in self._pieces():
            parts.append(before)
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "invalid":
                parts.append(whole)
            elif kind != "end":
                try:
                    parts.append(str(kws[name] if name in kws else mapping[name]))
                except KeyError:
                    parts.append(whole)
        return "".join(parts)

    def is_valid(self):
        for before, kind, name, at, whole in self._pieces():
            if kind == "invalid":
                return False
        return True

    def get_identifiers(self):
        names = []
        for before, kind, name, at, whole in self._pieces():
            if name and name not in names:
                names.append(name)
        return names


# A replacement field's parts: (text before, field name, format spec, conversion); the last three are None after the
# last field, the conversion is None where there is none.
def _parse_format(text):
    i = 0
    literal = ""
    size = len(text)
    while i < size:
        c = text[i]
        if c == "{":
            if i + 1 < size and text[i + 1] == "{":
                yield (literal + "{", None, None, None)
                literal = ""
                i += 2
                continue
            name, conversion, spec, end = _field(text, i + 1)
            yield (literal, name, spec, conversion)
            literal = ""
            i = end
        elif c == "}":
            if i + 1 < size and text[i + 1] == "}":
                yield (literal + "}", None, None, None)
                literal = ""
                i += 2
                continue
            raise ValueError("Single '}' encountered in format string")
        else:
            start = i
            while i < size and text[i] != "{" and text[i] != "}":
                i += 1
            literal += text[start:i]
    if literal:
        yield (literal, None, None, None)


# The field that starts after an opening brace: (name, conversion, spec, position after the closing brace).
def _field(text, start):
    size = len(text)
    if start == size:
        raise ValueError("Single '{' encountered in format string")
    i = start
    c = ""
    while i < size:
        c = text[i]
        i += 1
        if c == "{":
            raise ValueError("unexpected '{' in field name")
        if c == "[":
            while i < size and text[i] != "]":
                i += 1
        elif c == "}" or c == ":" or c == "!":
            break
    name = text[start:i - 1]
    if c == "}":
        return (name, None, "", i)
    if c != ":" and c != "!":
        raise ValueError("expected '}' before end of string")
    conversion = None
    if c == "!":
        if i == size:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[i]
        i += 1
        if i < size:
            c = text[i]
            i += 1
            if c == "}":
                return (name, conversion, "", i)
            if c != ":":
                raise ValueError("expected ':' after conversion specifier")
    spec = i
    depth = 1
    while i < size:
        if text[i] == "{":
            depth += 1
        elif text[i] == "}":
            depth -= 1
            if depth == 0:
                return (name, conversion, text[spec:i], i + 1)
        i += 1
    raise ValueError("unmatched '{' in format spec")


# "a.b[0]": the position after "a".
def _first_end(field_name):
    end = 0
    while end < len(field_name) and field_name[end] != "." and field_name[end] != "[":
        end += 1
    return end


# What follows the first name, in turn: (True, attribute) or (False, key), where a key of digits is an int.
def _steps(field_name, i):
    while i < len(field_name):
        if field_name[i] == ".":
            start = i + 1
            i = start
            while i < len(field_name) and field_name[i] != "." and field_name[i] != "[":
                i += 1
            if i == start:
                raise ValueError("Empty attribute in format string")
            yield (True, field_name[start:i])
        elif field_name[i] == "[":
            close = field_name.find("]", i)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            if close == i + 1:
                raise ValueError("Empty attribute in format string")
            key = field_name[i + 1:close]
            yield (False, int(key) if key.isdecimal() else key)
            i = close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2, 0)
        self.check_unused_args(used_args, args, kwargs)
        return result

    # `auto` is the number of the next automatic field, -1 once fields were numbered by hand.
    def _vformat(self, format_string, args, kwargs, used_args, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, field_name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field_name is None:
                continue
            if field_name == "":
                if auto < 0:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto)
                auto += 1
            elif field_name.isdigit():
                if auto > 0:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = -1
            obj, used = self.get_field(field_name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            nested, auto = self._vformat(spec, args, kwargs, used_args, depth - 1, auto)
            parts.append(self.format_field(obj, nested))
        return ("".join(parts), auto)

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        end = _first_end(field_name)
        text = field_name[:end]
        first = int(text) if text.isdecimal() else text
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in _steps(field_name, end):
            if is_attribute:
                obj = getattr(obj, key)
            else:
                obj = obj[key]
        return (obj, first)
