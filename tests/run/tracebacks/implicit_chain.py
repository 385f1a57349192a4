def load(d):
    try:
        return d["missing"]
    except KeyError:
        return int("not a number")


load({"present": 1})
