d = {}
for key in (1, "text", (1, 2), None, 2.5):
    try:
        d[key]
    except KeyError as e:
        print(e, repr(e))
d[("a", 1)]
