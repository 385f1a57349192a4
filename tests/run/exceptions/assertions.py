# assert, and errors inside handlers.
def check(x):
    assert x > 0
    assert x < 10, f"too big: {x}"
    assert isinstance(x, int), ("tuple", x)
    return x


for v in (5, -1, 50, 2.5):
    try:
        print(check(v))
    except AssertionError as e:
        print(repr(e), e.args)
assert (True, "this is fine")[0]


def handler():
    try:
        raise KeyError("first")
    except KeyError as e:
        try:
            raise ValueError("second")
        except ValueError as e:
            print("inner", e)
        try:
            print(e)
        except NameError as n:
            print(type(n).__name__, n)
        return "done"


print(handler())
