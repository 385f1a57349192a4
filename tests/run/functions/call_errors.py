# Messages of calls that don't fit.
def none():
    pass


def two(a, b):
    pass


def three(a, b, c=1):
    pass


def kwonly(a, *, k):
    pass


def posonly(a, b, /):
    pass


class C:
    def method(self, x):
        pass


number = 5
text = "x"
nothing = None
calls = [
    lambda: none(1), lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, c=2), lambda: two(1, a=2),
    lambda: three(), lambda: three(1, 2, 3, 4), lambda: kwonly(1), lambda: kwonly(1, 2), lambda: kwonly(k=1),
    lambda: posonly(a=1, b=2), lambda: posonly(1), lambda: C().method(), lambda: C().method(1, 2), lambda: C(5),
    lambda: two(*[1], **{"a": 1}), lambda: number(), lambda: text(1), lambda: nothing(), lambda: two(**{1: 2}), lambda: len(), lambda: len(1, 2),
    lambda: two(*5), lambda: two(**5),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as e:
        print(e)


# A star alone says whose argument it is; among others it fills a list.
def of_stars(*args):
    return args


for call in (lambda: of_stars(*5), lambda: of_stars(1, *5), lambda: of_stars(*[1], *None), lambda: of_stars(*2.5, 1), lambda: print(1, *5),
             lambda: of_stars(*5, k=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
