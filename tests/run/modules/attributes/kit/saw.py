teeth = 12


def cut(n):
    return teeth // n


def sharpen():
    return sharpness + 1
