"""A generator that a loop leaves is closed then, not with its last step."""


def guarded(name, *values):
    try:
        yield from values
    finally:
        print("closed", name)


for v in guarded("module", 1, 2):
    print(v)
    break
print("after")


def breaks():
    for v in guarded("breaks", 1, 2):
        print(v)
        if v:
            print("leaving")
            break
    print("after")


def returns():
    for v in guarded("outer", 1, 2):
        print(v)
        for w in guarded("inner", 3, 4):
            print(w)
            return v + w


def goes_on():
    for v in guarded("outer", 1, 2):
        for w in guarded("inner", v * 10, v * 20):
            print(v, w)
            break
        else:
            print("never")
        print("next")
    return "done"


def raises():
    try:
        for v in guarded("raises", 1, 2):
            raise ValueError(v)
    except ValueError as e:
        print("caught", e)


def protected():
    try:
        for v in guarded("protected", 1):
            try:
                return v
            finally:
                print("finally")
    finally:
        print("outer finally")


breaks()
print(returns())
print(goes_on())
raises()
print(protected())
