# return, break and continue through finally.
def a():
    try:
        return "try"
    finally:
        print("finally runs")


def b():
    try:
        return "try"
    finally:
        return "finally wins"


def c():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def d():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")
    return i


def e():
    x = 1
    try:
        return x
    finally:
        x = 2


def f():
    try:
        try:
            raise ValueError("first")
        finally:
            print("inner finally")
    except ValueError as err:
        return f"caught {err}"
    finally:
        print("outer finally")


def g():
    while True:
        try:
            try:
                return 1
            finally:
                break
        finally:
            print("g")
    return 2


def h():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("h finally")


def k():
    for i in range(3):
        try:
            1 / (i - 1)
        except ZeroDivisionError:
            continue
        finally:
            print("k", i)
    return "k done"


for fn in (a, b, c, d, e, f, g, h, k):
    print(fn.__name__, fn())
