"""Shows the values of a program built with -g as the language writes them: gdb -x share/tauraro/gdb/tauraro.py PROGRAM.

An object's C type is found by its descriptor: what tau_type_list_i describes is a tau_list_i, what type_Shape_145
describes is a Shape_145. Nothing of the program is run, so core files are read as well.
"""
import re
import struct

import gdb

MOST = 100  # items of one container
DEEPEST = 4  # containers in containers

SMALL = 1 << 60
BIG_POSITIVE, BIG_NEGATIVE = 1 << 62, (1 << 62) + (1 << 61)
ABSENT = "<no value>"
SET_FREE = (-1, -(1 << 63))  # the hashes of slots that hold nothing


def read(address, size):
    return bytes(gdb.selected_inferior().read_memory(address, size)) if size else b""


def int_text(word):
    if -SMALL <= word < SMALL:
        return str(word)
    if word in (-(1 << 63), 1 - (1 << 63)):  # the words for an error and for None
        return ABSENT if word == -(1 << 63) else "None"
    address = word - BIG_POSITIVE if word >= 0 else -word - BIG_NEGATIVE
    size = struct.unpack("<i", read(address + 12, 4))[0]  # of a tau_big, which programs mostly don't describe
    if not 0 < size < 1 << 20:
        raise ValueError("no int")
    number = int.from_bytes(read(address + 16, 8 * size), "little")
    return str(number if word >= 0 else -number)


def text_of(address):
    text = gdb.Value(address).cast(gdb.lookup_type("tau_str").pointer())
    kind, size = int(text["kind"]), int(text["len"])
    data = read(address + gdb.lookup_type("tau_str").sizeof, kind * size)
    return "".join(map(chr, struct.unpack("<%d%s" % (size, {1: "B", 2: "H", 4: "I"}[kind]), data)))


def descriptor(type_id):
    """The symbol and the name of a type; nothing if there is no such type."""
    if not 0 < type_id < int(gdb.parse_and_eval("tau_ntypes")):
        return None
    found = gdb.parse_and_eval("tau_types")[type_id]
    if not int(found):
        return None
    symbol = re.match(r"(\w+)", gdb.execute("info symbol %d" % int(found), to_string=True))
    return symbol.group(1) if symbol else "", found["name"].string()


def structure(symbol):
    name = symbol[len("tau_type_"):] if symbol.startswith("tau_type_") else symbol[len("type_"):]
    known = {"LIST": "list_v", "DICT": "dict_v_v", "SET": "set_v", "TUPLE": "tuple", "BYTES": "bytes"}
    for candidate in ("tau_" + known.get(name, name), name):
        try:
            return gdb.lookup_type(candidate)
        except gdb.error:
            pass
    return None


def items_text(items, count, depth):
    shown = [show(item, depth) for item, _ in zip(items, range(MOST))]
    return ", ".join(shown + (["... %d more" % (count - MOST)] if count > MOST else []))


def tuple_text(items, count, depth):
    return "(%s%s)" % (items_text(items, count, depth), "," if count == 1 else "")


def entries(o, table, count):
    for i in range(count):
        entry = o[table][i]
        if int(entry["hash"]) != -1:
            yield entry


def dict_text(o, depth):
    count = int(o["len"])
    shown = ["%s: %s" % (show(e["key"], depth), show(e["value"], depth))
             for e, _ in zip(entries(o, "entries", int(o["used"])), range(MOST))]
    return "{%s}" % ", ".join(shown + (["... %d more" % (count - MOST)] if count > MOST else []))


def set_text(o, depth):
    slots = [o["table"][i] for i in range(int(o["mask"]) + 1)] if int(o["table"]) else []
    keys = [slot["key"] for slot in slots if int(slot["hash"]) not in SET_FREE]
    return "{%s}" % items_text(keys, len(keys), depth) if keys else "set()"


def fields(o):
    """The attributes of an object, its bases' first."""
    for field in o.type.fields():
        if field.name == "head" and field.type.strip_typedefs().code == gdb.TYPE_CODE_STRUCT and field.type.name != "tau_obj":
            yield from fields(o[field])
        elif field.name.startswith("f_"):
            yield re.sub(r"_\d+$", "", field.name[2:]), o[field]


def object_text(address, depth=0):
    """An object as text; None if there is none at the address."""
    head = gdb.Value(address).cast(gdb.lookup_type("tau_obj").pointer())
    found = descriptor(int(head["type_id"]))
    if not found:
        return None
    symbol, name = found
    if symbol == "tau_type_STR":
        return repr(text_of(address))
    kind = structure(symbol)
    if kind is None or depth > DEEPEST:
        return "<%s at %#x>" % (name, address)
    o = gdb.Value(address).cast(kind.pointer()).dereference()
    if name == "list":
        return "[%s]" % items_text((o["items"][i] for i in range(int(o["len"]))), int(o["len"]), depth + 1)
    if name == "tuple":
        return tuple_text((o["items"][i] for i in range(int(o["len"]))), int(o["len"]), depth + 1)
    if name == "dict":
        return dict_text(o, depth + 1)
    if name in ("set", "frozenset"):
        text = set_text(o, depth + 1)
        return text if name == "set" else "frozenset(%s)" % ("" if text == "set()" else text)
    if not symbol.startswith("type_"):
        return "<%s at %#x>" % (name, address)
    if kind.fields()[0].type.name == "tau_tuple":
        items = o["head"]
        return name + tuple_text((items["items"][i] for i in range(int(items["len"]))), int(items["len"]), depth + 1)
    return "<%s%s>" % (name, "".join(" %s=%s" % (n, show(v, depth + 1)) for n, v in fields(o)))


def value_text(value, depth):
    """A value of a type that only the running program knows."""
    found = int(value["t"])
    if not found:
        return ABSENT
    payload, name = value["u"], (descriptor(found) or ("", ""))[1]
    if name == "NoneType":
        return "None"
    if name == "bool":
        return str(bool(payload["b"]))
    if name == "int":
        return int_text(int(payload["i"]))
    if name == "float":
        return repr(float(payload["f"]))
    return object_text(int(payload["p"]), depth) or "<type %d>" % found


def kind_of(value):
    """What the value's C type is called, whatever other names it has, and the type itself."""
    plain = value.type.strip_typedefs()
    name = plain.name or ""
    return name if name == "tau_value" else value.type.name or "", plain


def show(value, depth=0):
    name, plain = kind_of(value)
    if name == "tau_value":
        return value_text(value, depth)
    if plain.code == gdb.TYPE_CODE_PTR:
        return (object_text(int(value), depth) if int(value) else "None") or str(value)
    if plain.code == gdb.TYPE_CODE_BOOL:
        return str(bool(value))
    if plain.code == gdb.TYPE_CODE_FLT:
        return repr(float(value))
    if plain.code == gdb.TYPE_CODE_INT and plain.sizeof == 8:
        return int_text(int(value))
    if name.startswith("tau_rep_t"):
        return tuple_text((value[f] for f in plain.fields()), len(plain.fields()), depth + 1)
    return str(value)


class Printer:
    def __init__(self, text):
        self.text = text

    def to_string(self):
        return self.text


def find_printer(value):
    """gdb asks for each value that it shows."""
    name, plain = kind_of(value)
    is_object = plain.code == gdb.TYPE_CODE_PTR and (plain.target().code == gdb.TYPE_CODE_VOID or (plain.target().name or "") == "tau_str")
    if not is_object and name not in ("tau_int", "tau_value") and not name.startswith("tau_rep_t"):
        return None
    try:
        if is_object and (not int(value) or int(value) % 8 or object_text(int(value)) is None):
            return None
        return Printer(show(value))
    except (gdb.error, gdb.MemoryError, UnicodeError, ValueError, OverflowError):
        return None  # no value yet: what a variable holds before it is assigned may be anything


gdb.pretty_printers.append(find_printer)
