# globals(), locals(), vars() and dir() where they are only looked at.
a = 1
b = "two"


def f(x, y=2):
    z = x + y
    before = sorted(locals())
    late = 5
    return before, sorted(locals().items(), key=lambda p: p[0])[:1], "late" in locals(), late


print(f(1))
print(globals()["a"], "b" in globals(), "nothing" in globals(), globals().get("nothing", "absent"), globals()["__name__"])
print("{a} and {b}".format(**globals()), "%(b)s" % globals())


def g(flag):
    if flag:
        w = 1
    return sorted(locals()), sorted(vars())


print(g(True), g(False))


def outer():
    shared = [1]

    def inner():
        own = shared
        return sorted(locals()), own
    return inner()


print(outer(), sorted(k for k in globals() if not k.startswith("__")))


class C:
    one = 1
    print(sorted(k for k in locals() if not k.startswith("__")))


print([n for n in dir() if n in ("a", "b", "f", "C", "zzz")])


# A copy that is kept: what is bound later, and what is written into it, does not reach the other.
def kept(p, q=2):
    z = p + q
    seen = locals()
    seen["p"] = "written"
    late = seen["z"]
    return seen, p, late


def returned(flag, *args, **kw):
    if flag:
        return locals()
    other = 1
    return locals()


def passed(first):
    def show(names):
        return sorted(names)
    return show(locals())


def filled(x):
    y = "why"
    return "{x} {y}".format_map(locals())


print(kept(1), returned(True, 1, k=2), returned(False), passed(3), filled(4))
