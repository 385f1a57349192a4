# str.format: fields, specs, attributes and items.
print("{} {}".format(1, "a"), "{1} {0}".format(1, 2), "{a} {b}".format(a=1, b=2), "{0} {a} {0}".format(5, a=6), "{{}} {}".format(1))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}|{:+.2f}|{:,}|{:x}|{:%}".format("a", "b", "c", "d", 42, 3.14159, 1234567, 255, 0.5))
print("{0[0]} {0[1]} {1[key]} {2.real} {2.imag}".format([10, 20], {"key": "v"}, 3 + 4j))
print("{!r} {!s} {!a} {!r:>6}|".format("é", "b", "é", "x"))
print("{:{}}|{:{w}.{p}}|{:{fill}{align}{w}}".format("a", 5, "abcdef", "x", w=6, p=3, fill="*", align="^"))
print("{:10}|{:10}|{:10.3}|{:>10}".format("s", 5, 2.0 / 3, "n"), "{:c}{:c}".format(72, 0x1F600), "{:b} {:o} {:#X}".format(10, 8, 255))


class P:
    x = 5

    def __format__(self, spec):
        return f"<P {spec}>"


print("{:abc} {.x} {}".format(P(), P(), P()), format(P(), "q"), f"{P():zz}", "{p.x:>4}".format(p=P()))
print("{}".format(None), "{}".format([1, "a"]), "{a[b]}".format(a={"b": 1}), "{:}".format(5), "{0:{1}}".format(5, "03d"))
for f in (lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(1), lambda: "}".format(), lambda: "{:d}".format("a"), lambda: "{:d}".format(1.5),
          lambda: "{:5}".format(None), lambda: "{0.nope}".format(1), lambda: "{!z}".format(1), lambda: "{:s}".format(5), lambda: "{2}".format(1), lambda: format([], "5")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("{x}-{y}".format_map({"x": 1, "y": 2}), "{:>+8,.1f}|{:=+8d}|{: d}".format(12345.678, 42, 7))
