# Complex arithmetic and text.
z = 3 + 4j
w = complex(1, -2)
print(z, w, z + w, z - w, z * w, z / w, z ** 2, -z, +z, abs(z), z.real, z.imag, z.conjugate())
print(complex(), complex(2), complex("1+2j"), complex("-3j"), complex(1.5, 0), complex(0, -0.0), 1j * 1j)
print(z == 3 + 4j, z != w, z == 3, complex(3, 0) == 3, bool(0j), bool(1j), hash(complex(5, 0)) == hash(5))
print(repr(1j), str(-1j), 1e20j, complex(float("inf"), float("nan")), [1 + 1j], 2j ** 0)
print(f"{z:.2f} {z} {w:>10}|")
for f in (lambda: z < w, lambda: z // w, lambda: int(z), lambda: 1j / 0, lambda: complex("x")):
    try:
        print(f())
    except (TypeError, ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
