level = 1
names = ["a", "b"]


def raise_level(by):
    global level
    level += by


class Setting:
    pass
