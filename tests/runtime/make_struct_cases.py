"""Writes struct_cases.inc: what CPython's struct packs and unpacks, and what array accepts as elements.

usage: python3 make_struct_cases.py > struct_cases.inc
"""
import array
import struct

from make_number_cases import fnv, quote, token

NUMBERS = [-1, 0, 1, 127, 128, -128, -129, 255, 256, 300, 32767, 32768, -32769, 65535, 65536, 2**31 - 1, 2**31, -(2**31) - 1,
           2**32 - 1, 2**32, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 1, 2**64, True, 1.5, "a", None]
FLOATS = [0.0, -0.0, 1.5, 65504.0, 65519.9, 65520.0, 1e6, 1e-8, 6e-8, 2.98e-8, 5.96e-8, 3.4028234e38, 3.4028235677973366e38, 1e40,
          float("inf"), float("-inf"), 3, -7, 2**70, 10**400, 0.1, 1e-40, "a", None, 2049.0, 2051.0, 6.1e-5, 1.7976931348623157e308]
LAYOUTS = ["", "@", "<", "i 2h x", "bi", "<bi", "b0i", "bxq", "@bq", "bqb", "99999999999999999999i", "9999999999999999999i", "k", "3", "\u20ac", " <i", "i<",
           "3s5p", "2c?", "hhl", "<hhl", ">hhl", "xxx", "0s", "4x2h", "nNP", "<n", "!d", "=l", "e f d", "10s", "?2?", "i3", "ii ", "\ti", "b2xh", "d b"]


def pack(fmt, *args):
    try:
        return struct.pack(fmt, *args).hex()
    except (struct.error, OverflowError, TypeError) as e:
        return ("" if isinstance(e, struct.error) else type(e).__name__ + ": ") + str(e)


def element(code, x):
    try:
        return repr(array.array(code, [x])[0])
    except (OverflowError, TypeError) as e:
        return "%s: %s" % (type(e).__name__, e)


def main():
    print("/* Written by make_struct_cases.py. */")
    print("static const char *const numbers[] = {%s};" % ", ".join(quote(token(v)) for v in NUMBERS))
    print("static const char *const floats[] = {%s};" % ", ".join(quote(token(v)) for v in FLOATS))
    print("static const sum_row packs[] = {")
    for order in ["", "<", ">"]:
        for code in "bBhHiIlLqQnNP?efd":
            h = 0xCBF29CE484222325
            for v in FLOATS if code in "efd" else NUMBERS:
                h = fnv(h, pack(order + code, v))
            print('    {"%s", 0x%016xu},' % (order + code, h))
    print("};")
    print("static const sum_row unpacks[] = {")
    for order in ["", "<", ">"]:
        for code in "bBhHiIlLqQnNP?efd":
            if order and code in "nNP":
                continue
            h = 0xCBF29CE484222325
            for i in range(64):
                data = bytes((i * 37 + k * 101 + (k * i) % 7) % 256 for k in range(8))
                v = struct.unpack(order + code, data[:struct.calcsize(order + code)])[0]
                h = fnv(h, "nan" if v != v else repr(v))
            print('    {"%s", 0x%016xu},' % (order + code, h))
    print("};")
    print("static const text_row layouts[] = {")
    for fmt in LAYOUTS:
        try:
            n = struct.calcsize(fmt)
            data = bytes((k * 29 + 3) % 256 for k in range(n))
            result = "%d %r" % (n, struct.unpack(fmt, data))
        except struct.error as e:
            result = str(e)
        except UnicodeEncodeError:
            continue
        print("    {%s, %s}," % (quote(fmt), quote(result)))
    print("};")
    print("static const sum_row elements[] = {")
    for code in "bBhHiIlLqQfdu":
        h = 0xCBF29CE484222325
        for v in FLOATS if code in "fd" else NUMBERS:
            h = fnv(h, element(code, v))
        print('    {"%s", 0x%016xu},' % (code, h))
    print("};")


if __name__ == "__main__":
    main()
