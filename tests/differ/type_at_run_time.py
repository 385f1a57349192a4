# type() with three arguments is a class statement where its bases are written out, and refused elsewhere.
# expect: E0301 7 type() with bases that are only known at run time is not covered yet
written = type("Written", (), {"x": 1})
print(written.x)
bases = (written,)
bases += ()
made = type("Made", bases, {"y": 2})
