# except*: which clause takes what, what is raised inside, and what leaves the statement.
def tree():
    return ExceptionGroup("outer", [
        ValueError("v1"),
        ExceptionGroup("inner", [TypeError("t1"), ValueError("v2")]),
        OSError(2, "gone"),
    ])


def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(f"{pad}{type(e).__name__} {e.message!r} {len(e.exceptions)}")
        for inner in e.exceptions:
            show(inner, depth + 1)
    else:
        print(f"{pad}{e!r}")


def run(name, f):
    print("--", name)
    try:
        f()
    except BaseExceptionGroup as g:
        show(g)
        print("context:", repr(g.__context__))
    except Exception as e:
        print("plain", repr(e), "context:", repr(e.__context__))
    else:
        print("no exception")


def all_taken():
    try:
        raise tree()
    except* ValueError as g:
        show(g)
    except* (TypeError, OSError) as g:
        show(g)


def rest_leaves():
    try:
        raise tree()
    except* ValueError:
        pass


def raised_inside():
    try:
        raise tree()
    except* ValueError as g:
        raise KeyError("new")


def bare_raise():
    try:
        raise tree()
    except* ValueError:
        raise
    except* TypeError as g:
        print("types", len(g.exceptions))


def naked():
    try:
        raise ValueError("alone")
    except* ValueError as g:
        show(g)


def naked_unmatched():
    try:
        raise KeyError("alone")
    except* ValueError as g:
        print("not here")


def naked_raises():
    try:
        raise ValueError("alone")
    except* ValueError:
        raise RuntimeError("from the clause")


def in_loop():
    for n in range(3):
        try:
            if n:
                raise ExceptionGroup(f"round {n}", [ValueError(n), TypeError(n)] if n == 1 else [TypeError(n)])
        except* ValueError as g:
            print(n, "values", g.exceptions[0].args)
        except* TypeError as g:
            print(n, "types", g.exceptions[0].args)
        else:
            print(n, "else")
        finally:
            print(n, "finally")


def wrong_type():
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass


for f in (all_taken, rest_leaves, raised_inside, bare_raise, naked, naked_unmatched, naked_raises, in_loop, wrong_type):
    run(f.__name__, f)

g = tree()
for condition in (ValueError, (TypeError, OSError), lambda e: "1" in str(e) and not isinstance(e, BaseExceptionGroup)):
    match, rest = g.split(condition)
    print("match")
    if match is not None:
        show(match, 1)
    print("rest")
    if rest is not None:
        show(rest, 1)
print(g.subgroup(KeyError), g.split(ExceptionGroup)[1])
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup(1, [ValueError()]),
            lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
b = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(3)])
print(type(b).__name__, isinstance(b, Exception), type(BaseExceptionGroup("c", [ValueError(1)])).__name__)
print(repr(b), str(b), b.args)
