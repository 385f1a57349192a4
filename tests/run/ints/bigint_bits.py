# Shifts and masks on numbers beyond the word.
n = 0x123456789ABCDEF0123456789ABCDEF
print(hex(n), hex(n >> 4), hex(n << 4), hex(n >> 64), n >> 200)
print(hex(n & 0xFFFF0000FFFF0000FFFF), hex(n | 1), hex(n ^ n), hex(n ^ -1))
print(hex(-n & 0xFFFFFFFFFFFFFFFFFFFF), hex(-n | 0xFF), hex(~n))
print(-n >> 4, -n >> 300, (-n).bit_length())
print((1 << 100) - 1 & -1 == (1 << 100) - 1)
mask = (1 << 64) - 1
h = 14695981039346656037
for byte in b"tauraro":
    h ^= byte
    h = h * 1099511628211 & mask
print(h)
