# Exception groups and except*.
def show(f):
    try:
        try:
            f()
        except* ValueError as g:
            print("values", [str(e) for e in g.exceptions])
        except* (TypeError, KeyError) as g:
            print("types", [type(e).__name__ for e in g.exceptions])
        else:
            print("nothing")
        finally:
            print("finally")
    except ExceptionGroup as rest:
        print("rest", rest, [repr(e) for e in rest.exceptions])


def raiser(*errors):
    def f():
        raise ExceptionGroup("group", list(errors))
    return f


show(lambda: None)
show(raiser(ValueError("a"), TypeError("b"), ValueError("c")))
show(raiser(KeyError("k"), OSError("o")))


def plain():
    raise ValueError("plain")


show(plain)
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("inner", [TypeError(2)])])
print(g, repr(g), g.message, len(g.exceptions), g.subgroup(TypeError), g.split(ValueError)[1])
