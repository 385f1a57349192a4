"""The operands of the number fuzzer: rows of values that a program reads from its standard input.

Each column has one type, so that what a program makes of it is typed (A is a list of ints, X one of floats), except for
those of unknown type, which keep their values boxed. Values crowd at the places where representations change: 2**60
(the small range of an int), 2**62 to 2**64 (machine words), 2**53 (exact floats), the ends of the floats.
"""
import struct

INT_EDGES = [1 << k for k in (15, 16, 30, 31, 32, 52, 53, 59, 60, 61, 62, 63, 64, 120, 128, 1000, 1024)]
FLOAT_EDGES = [0.0, -0.0, 5e-324, -5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308,
               -1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 1.0, -1.0, 0.1, 1e16, 1e-5, 1e22, 1e23,
               9007199254740993.0, 4503599627370496.5, 0.49999999999999994, 2.5, 1e100, 3.141592653589793, 123456.789]

# column -> (name of its list, how a field becomes a value)
COLUMNS = {
    "a": ("A", "int"), "b": ("B", "int"), "c": ("C", "int"),       # ints of all sizes
    "k": ("K", "int"), "l": ("L", "int"),                          # ints that suit as counts, widths, digits
    "x": ("X", "float.fromhex"), "y": ("Y", "float.fromhex"), "z": ("Z", "float.fromhex"),
    "p": ("P", "to_bool"), "q": ("Q", "to_bool"),
    "m": ("M", "to_any"), "n": ("N", "to_any"), "o": ("O", "to_any"),  # int, float or bool
    "j": ("J", "to_any"),                                          # the same, small
    "s": ("S", "to_text"), "t": ("T", "to_text"), "h": ("H", "to_text"),  # an int, a float, a hexadecimal float as text
    "g": ("G", "to_text"), "w": ("W", "to_text"),                  # a format specification, a % conversion
}
KINDS = {"a": "i", "b": "i", "c": "i", "k": "i", "l": "i", "x": "f", "y": "f", "z": "f", "p": "b", "q": "b",
         "m": "m", "n": "m", "o": "m", "j": "m"}


def an_int(random):
    way = random.random()
    if way < 0.35:
        value = random.choice(INT_EDGES) + random.choice((-2, -1, -1, 0, 0, 0, 1, 1, 2, random.randint(-99, 99)))
    elif way < 0.5:
        value = random.randint(0, 20)
    elif way < 0.6:
        value = (1 << random.randint(0, 130)) + random.randint(-1, 1)
    elif way < 0.9:
        value = random.getrandbits(random.choice((8, 16, 31, 32, 48, 53, 59, 60, 61, 62, 63, 64, random.randint(1, 200))))
    else:
        value = 10 ** random.randint(0, 40) * random.choice((1, 5)) + random.choice((0, 0, 1))
    return -value if random.random() < 0.4 else value


def a_float(random):
    way = random.random()
    if way < 0.2:
        return random.choice(FLOAT_EDGES)
    if way < 0.35:
        value = random.getrandbits(random.choice((3, 5, 10, 30, 50))) + 0.5
    elif way < 0.5:
        value = float(random.randint(0, 1000))
    elif way < 0.6:
        value = random.choice((2.0**53, 2.0**60, 2.0**62, 2.0**63, 2.0**64)) + random.randint(-3000, 3000)
    elif way < 0.75:
        value = random.randint(0, 10 ** random.randint(1, 17)) / 10 ** random.randint(0, 17)
    elif way < 0.85:
        value = random.random() * 2.0 ** random.randint(-60, 70)
    else:
        return struct.unpack("<d", struct.pack("<Q", random.getrandbits(64)))[0]
    return -value if random.random() < 0.4 else value


def a_count(random):
    return random.choice((random.randint(0, 8), random.randint(0, 40), random.randint(-8, 70), 0, 1, 2, 10, 16, 36))


def a_bool(random):
    return random.random() < 0.5


def anything(random):
    return random.choice((an_int, an_int, a_float, a_float, a_bool))(random)


def something_small(random):
    way = random.random()
    if way < 0.5:
        return random.randint(-8, 20)
    return random.randint(-20, 20) / random.choice((1, 2, 3, 10)) if way < 0.9 else a_bool(random)


def digits_of(value, base):
    text = ""
    while value or not text:
        text = "0123456789abcdefghijklmnopqrstuvwxyz"[value % base] + text
        value //= base
    return text


def mutate(random, text):
    """Now and then makes the text of a number one that is none, or one written in an odd way."""
    way = random.random()
    at = random.randint(0, len(text))
    if way < 0.12:
        return text[:at] + random.choice(("_", "__", " ", "+", "-", "x", "e", ".", "\x00", "é", "z")) + text[at:]
    if way < 0.2:
        return random.choice((" ", "\t", "\n", "\u2003", "+", "-", "- ", "")) + text + random.choice((" ", "\n", "_", ""))
    if way < 0.24:
        return text.translate({48 + d: 0x660 + d for d in range(10)})
    if way < 0.28:
        return text.upper()
    return "" if way < 0.29 else text


def int_text(random):
    base = random.choice((10, 10, 10, 2, 8, 16, 36, random.randint(2, 36)))
    value = an_int(random)
    prefix = random.choice(("", "", {2: "0b", 8: "0o", 16: "0x"}.get(base, "")))
    return mutate(random, ("-" if value < 0 else "") + prefix + digits_of(abs(value), base))


def float_text(random):
    way = random.random()
    if way < 0.4:
        text = repr(a_float(random))
    elif way < 0.6:
        text = f"{random.getrandbits(random.randint(1, 120))}.{random.getrandbits(random.randint(1, 120))}"
    elif way < 0.8:
        text = f"{random.getrandbits(random.randint(1, 90))}e{random.randint(-345, 330)}"
    else:
        text = random.choice(("infinity", "-inf", "nan", "1_0.5", ".5", "5.", ".", "1e", "1e400", "1e-400", "0x10", "1j", "-nan",
                              "9007199254740993", "2.4703282292062327e-324", "2.4703282292062328e-324"))
    return mutate(random, text)


def hex_text(random):
    if random.random() < 0.5:
        text = a_float(random).hex()
    else:
        text = (random.choice(("", "0x", "-0x")) + digits_of(random.getrandbits(random.randint(1, 70)), 16) + "."
                + digits_of(random.getrandbits(random.randint(1, 70)), 16) + random.choice(("", f"p{random.randint(-1130, 1030)}")))
    return mutate(random, text)


def format_spec(random):
    parts = [
        random.choice(("", "", "", "<", ">", "^", "=", "*<", "*^", "0>", "é=", " =")),
        random.choice(("", "", "", "+", "-", " ")),
        random.choice(("", "", "", "", "", "z")),
        random.choice(("", "", "", "#")),
        random.choice(("", "", "", "0")),
        random.choice(("", "", str(random.randint(1, 40)))),
        random.choice(("", "", "", ",", "_")),
        random.choice(("", "", "", f".{random.randint(0, 20)}", f".{random.randint(0, 60)}")),
        random.choice(("", "", "d", "x", "X", "b", "o", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "f", "g", "e", "y")),
    ]
    return "".join(parts)


def percent_spec(random):
    flags = "".join(c for c in "-+ #0" if random.random() < 0.2)
    width = random.choice(("", "", str(random.randint(1, 30))))
    precision = random.choice(("", "", f".{random.randint(0, 30)}"))
    return "%" + flags + width + precision + random.choice("ddiuxXoeEfFgGsrac")


MAKERS = {"a": an_int, "b": an_int, "c": an_int, "k": a_count, "l": a_count, "x": a_float, "y": a_float, "z": a_float,
          "p": a_bool, "q": a_bool, "m": anything, "n": anything, "o": anything, "j": something_small,
          "s": int_text, "t": float_text, "h": hex_text, "g": format_spec, "w": percent_spec}


def make_row(random):
    """Values by column; now and then two of a kind are equal or neighbours, which chance alone would hardly make."""
    row = {column: MAKERS[column](random) for column in COLUMNS}
    if random.random() < 0.15:
        row["b"] = random.choice((1, -1)) * row["a"] + random.randint(-1, 1)
    if random.random() < 0.1:
        row["y"] = row["x"]
    if random.random() < 0.1 and abs(row["a"]) < 1 << 1000:
        row["x"] = float(row["a"])
    if random.random() < 0.1:
        row["n"] = row["m"]
    return row


def encode(value):
    """The field of a value in the input; the prelude of programs (program.py) reads it."""
    if isinstance(value, bool):
        return "b" if value else ""
    if isinstance(value, float):
        return value.hex()
    if isinstance(value, str):
        return ",".join(str(ord(c)) for c in value)
    return str(value)


def encode_row(row):
    fields = []
    for column, (_, reader) in COLUMNS.items():
        text = encode(row[column])
        if reader == "to_any":
            text = {bool: "b", int: "i", float: "f"}[type(row[column])] + text
        fields.append(text)
    return "|".join(fields) + "\n"
