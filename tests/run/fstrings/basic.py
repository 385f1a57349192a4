# f-strings: expressions, conversions, specs, nesting, the = form.
name = "Ann"
n = 42
x = 3.14159
items = [1, 2]
d = {"k": "v", "n": 1}
print(f"{name} {n} {x} {items} {d['k']} {n + 1} {n * 2 > 50} {name.upper()} {items[0]}", f"{{}} {{{n}}}", f"")
print(f"{name!r} {name!s} {name!a} {x!r:>10} {None} {'quote'} {n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}")
print(f"{x:.2f} {x:8.3f}|{x:e} {x:g} {x:.0f} {x:%} {1e10:,.1f} {n:.1f} {n / 3:.3}")
width, precision = 10, 3
print(f"{x:{width}.{precision}f}|{name:>{width}}|{name:{'*'}^{width}}|{n:{'0'}{5}d}|{x:{'.2f'}}")
print(f"{n=} {x=:.2f} {name=} {n + 1 = } {name=!s}")
print(f"{(lambda v: v * 2)(5)} {[i for i in range(3)]} { {'a': 1}['a'] } {'a' if n else 'b'} {n if n > 50 else -n}")
print(f"a" "b" f"{n}" 'c', f"{n}" + "x", f"line\n{n}\ttab", rf"\n{n}", f"{'nested ' + f'{n}'}")
print(f"""triple {
    n
} {name}
end""")
print(f"{True} {None!r:>6}| {(1, 2)} {set()} {1 + 2j} {b'x'} {'':5}|{'é→':>5}|")
print(f"{n!r:>{width}}|{d!s:.8}|{'abc':.2}|{'abc':5.1}|")
