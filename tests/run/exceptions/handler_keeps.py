# What only the handler of the last thing that can raise still needs is given up where nothing is raised.
def words(text):
    for part in text.split(","):
        yield (part[:1], part[1:])


def look_up(text, **table):
    parts = []
    for before, name in words(text):
        parts.append(before)
        try:
            parts.append(str(table[name]))
        except KeyError:
            parts.append("?" + name)
    return "".join(parts)


def numbers(items):
    out = []
    for item in items:
        text = item.strip() + "0"
        try:
            out.append(int(text))
        except ValueError:
            out.append(text)
    return out


def nested(items):
    found = 0
    for item in items:
        key = item * 2
        try:
            try:
                found += {"aa": 1}[key]
            except KeyError:
                found += len(key)
        finally:
            found += 1
    return found


print(look_up("aaa,bbb,acc", aa="1" * 3, cc=[1, 2]), numbers([" 1", "x ", "23 "]), nested(["a", "bc", ""]))
