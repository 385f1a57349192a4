# struct.
import struct

print(struct.pack("<ihb", 1, 2, 3), struct.pack(">IHB", 1, 2, 3), struct.pack("<q", -2), struct.pack(">d", 1.5), struct.pack("<f", 0.1), struct.pack("3s5s", b"ab", b"abcdefg"), struct.pack("<?c2x", True, b"z"), struct.pack("<4B", 1, 2, 3, 4), struct.pack("!H", 258))
print(struct.unpack("<ihb", b"\x01\x00\x00\x00\x02\x00\x03"), struct.unpack(">d", struct.pack(">d", -2.25)), struct.unpack("<2s?", b"ab\x01"), struct.unpack(">3H", bytes(range(6))), struct.calcsize("<ihb"), struct.calcsize("ihb"), struct.calcsize("bi"), struct.calcsize("10s"))
s = struct.Struct("<HI")
data = b"".join(s.pack(i, i * i) for i in range(3))
print(s.size, [s.unpack_from(data, i * s.size) for i in range(3)], list(struct.iter_unpack("<HI", data)), s.format)
buffer = bytearray(8)
struct.pack_into("<I", buffer, 2, 0xDEADBEEF)
print(buffer, struct.unpack_from("<I", buffer, 2)[0] == 0xDEADBEEF, struct.unpack("<e", struct.pack("<e", 1.5)))
for f in (lambda: struct.pack("<b", 200), lambda: struct.unpack("<i", b"abc"), lambda: struct.pack("<i"), lambda: struct.pack("<i", "x"), lambda: struct.pack("Z", 1), lambda: struct.pack("<H", -1), lambda: struct.pack("2s", "no"), lambda: struct.unpack_from("<i", b"abcd", 2)):
    try:
        print(f())
    except struct.error as e:
        print("error", e)
