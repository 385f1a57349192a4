# What a variable holds in a handler and behind it, where the call that raised may reach one of several functions.
table = {"add": lambda a, b: a + b, "idx": lambda a, b: a[b], "call": lambda a, b: a(b)}
rows = [("add", 1, 2), ("add", "a", 1), ("call", int, "7"), ("idx", [1], 0), ("idx", [1], 1), ("call", int, "x")]
ok = bad = 0
for name, a, b in rows:
    try: r = table[name](a, b); ok += 1; print(name, "ok", r)
    except (TypeError, IndexError, ValueError) as e: bad += 1; print(name, type(e).__name__, e)
print(ok, bad)


class Left:
    def step(self, n):
        if n % 2: raise ValueError(n)
        return n


class Right:
    def step(self, n):
        if n % 3 == 0: raise KeyError(n)
        return str(n)


def walk(things):
    seen, tag, failed = 0, "start", []
    for n, thing in enumerate(things):
        try:
            tag = "before"
            value = thing.step(n)
            seen += 1
            tag = f"got {value}"
            seen += len(str(thing.step(n + 1)))
            tag = "both"
        except ValueError:
            failed.append((n, tag, seen))
        except KeyError as e:
            failed.append((n, tag, seen, e.args))
        else:
            failed.append((n, tag))
        finally:
            seen += 100
    return seen, tag, failed


def lazily(things):
    count = 0
    for n, thing in enumerate(things):
        try:
            thing.step(n)
            count += 1
            yield thing.step(n + 1), count
            count += 10
        except (ValueError, KeyError) as e:
            yield e.args, count


print(walk([Left(), Right(), Left(), Right(), Right(), Left()]))
print(list(lazily([Left(), Right(), Right(), Left(), Right(), Right()])))
