# The same arithmetic twice: used again where it was computed on every way, and only there.
BIG = 1 << 62


def twice(a, b):
    return (a - b, a + b, b - a, a - b, -(a - b), (a - b) * (a - b))


def on_one_way(a, b, flag):
    if flag:
        x = a * b
    else:
        x = 0
    return x + a * b


def changed(a, b):
    x = a + b
    a += 1
    y = a + b
    b = x
    return x, y, a + b, a + b


def behind_errors(a, b):
    try:
        x = a // b
    except ZeroDivisionError as e:
        x = str(e)
    try:
        y = a // b
    except ZeroDivisionError as e:
        y = e.__traceback__.tb_lineno
    try:
        return x, y, a // b + a % b
    finally:
        print("ended", a, b)


def in_loop(values, low):
    best = 0
    for v in values:
        if v - low > best:
            best = v - low
        for w in values:
            if v - low + w - low < best:
                low = w - low
    return best, low


def steps(a, b):
    yield a * b
    a += 1
    yield a * b
    yield a * b - (a * b)


for a in (3, -BIG, BIG - 1, BIG * BIG):
    for b in (0, 7, BIG, -BIG * BIG):
        print(twice(a, b), on_one_way(a, b, True), on_one_way(a, b, False), changed(a, b), list(steps(a, b)))
        try:
            print(behind_errors(a, b))
        except ZeroDivisionError as e:
            print(repr(e))
print(in_loop([3, 9, -2, 11], 1), in_loop([BIG, -BIG, 5, BIG * 8], -3))
