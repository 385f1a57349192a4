# Methods and attributes of built-in values whose type only the run shows.
def same(x):
    return x


def hidden(x):
    return same(*[x])


z = hidden(3 + 4j)
print(z.real, z.imag, z.conjugate(), abs(z), z.__add__(1), repr(z), -z, z == 3 + 4j)
f = hidden(2.5)
print(f.as_integer_ratio(), f.is_integer(), f.__divmod__(1), f.real, f.__eq__(2.5), f.__add__("a"))
i = hidden(1234)
print(i.__divmod__(100), i.__add__(1.5), i.__eq__("a"), i.__lt__(5), i.bit_length(), i.to_bytes(2, "big"), i.real)
b = hidden(True)
print(b.real, b.numerator, b.__and__(3), b.__and__(True), b.__divmod__(2), b.conjugate())
s = hidden("Hello, World")
print(s.split(), s.rsplit("l", 1), s.splitlines(), s.__getitem__(slice(1, 3)), s.__getitem__(0), s.partition(","))
n = hidden([3, 1, 2])
print(n.__getitem__(slice(0, 2)), n.__eq__(5), n.__lt__([4]), hidden(NotImplemented), repr(hidden(...)))
print(hidden((1, 2)).__getitem__(slice(0, 1)), hidden(range(4)).__len__(), len(hidden(range(5))), hidden(b"abc").__getitem__(slice(1, 3)))
for x in (hidden([1]), hidden({1: 2}), hidden({1}), hidden(bytearray())):
    try:
        print(hash(x))
    except TypeError as e:
        print(e)
for call in (lambda: s.removeprefix(5), lambda: n.insert("a", 1), lambda: n.append(), lambda: s.lower(1), lambda: n.insert(1), lambda: i.foo, lambda: n.append(x=1), lambda: len(i)):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
