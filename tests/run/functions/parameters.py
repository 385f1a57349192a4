# Every kind of parameter.
def plain(a, b, c):
    return a, b, c


def defaults(a, b=2, c=3):
    return a, b, c


def star(a, *rest):
    return a, rest


def keywords(**kw):
    return sorted(kw.items())


def everything(a, b=10, *args, c, d=40, **kw):
    return a, b, args, c, d, sorted(kw.items())


def positional(a, b, /, c, *, d):
    return a, b, c, d


print(plain(1, 2, 3), plain(1, c=3, b=2), plain(*[1, 2], 3), plain(**{"a": 1, "b": 2, "c": 3}))
print(defaults(1), defaults(1, 5), defaults(1, c=9), defaults(c=1, a=2))
print(star(1), star(1, 2, 3), star(*"abc"))
print(keywords(), keywords(x=1, y=2), keywords(**{"z": 3}, w=4))
print(everything(1, c=3), everything(1, 2, 3, 4, c=5, e=6), everything(*(1, 2), *(3, 4), **{"c": 0}, **{"f": 1}))
print(positional(1, 2, 3, d=4), positional(1, 2, c=3, d=4))


def both(self, /, **kw):
    return self, kw


print(both(1, self=2))
