# bytearray: the mutable kind.
a = bytearray(b"hello")
print(a, len(a), a[0], a[1:3], bytes(a), a == b"hello", bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"))
a[0] = 72
a.append(33)
a.extend(b"??")
a += b"x"
a.insert(0, 62)
print(a, a.pop(), a.pop(0), a)
a[1:3] = b"EL"
del a[-1]
a.reverse()
print(a)
a.remove(33)
print(a, a.find(b"L"), a.upper(), a.decode(), a.hex())
a[2:2] = b"__"
print(a, a * 2, a + b"z", b"z" + a, type(a + b"z").__name__, type(b"z" + a).__name__)
a.clear()
print(a, bool(a))
for f in (lambda: bytearray([300]), lambda: a.pop(), lambda: hash(a), lambda: bytearray(b"a").remove(5)):
    try:
        f()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
c = bytearray(b"abc")
try:
    c[0] = 256
except ValueError as e:
    print(e)
total = 0
sieve = bytearray([1]) * 100
for i in range(2, 10):
    sieve[i * i::i] = bytes(len(range(i * i, 100, i)))
print(sum(sieve) - 2)
m = memoryview(b"abcdef")
print(m[1], bytes(m[2:4]), len(m), m.tolist()[:2])
v = memoryview(c)
v[0] = 65
print(c)
