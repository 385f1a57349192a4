# type() with three arguments is a class statement where its bases and names are written out, and refused elsewhere.
# expect: E0301 7 type() with bases or a dictionary that are only known at run time is not covered yet
written = type("Written", (), {"x": 1})
print(written.x)
names = {"y": 2}
names["z"] = 3
made = type("Made", (written,), names)
