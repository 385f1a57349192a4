"""Module variables that hold one number forever read as that number; all others as what they hold."""
import math
import sys

import settings

ONCE = 7
TWICE = 1
COUNTED = 0
GONE = 5


def early():
    try:
        return LATE
    except NameError as e:
        return str(e)


print(early())
LATE = 12
print(early())


def count():
    global COUNTED
    COUNTED += 1
    return COUNTED


def read():
    return ONCE, TWICE, COUNTED


print(read())
TWICE = 2
count()
print(read())


def steps():
    for i in range(ONCE):
        if i > settings.LIMIT:
            break
        yield i * TWICE


print(list(steps()))
print(settings.total(), math.copysign(1, settings.copies_sign()), settings.BIG, settings.CHOSEN)
settings.LEVEL = 100
print(settings.total(), settings.LEVEL)
setattr(settings, "NAMED", 50)
print(settings.total(), settings.NAMED)
name = "COMPUTED" if len(sys.argv) < 5 else "LIMIT"
setattr(settings, name, 1000)
print(settings.total(), settings.COMPUTED)
print(getattr(settings, "SC" + "ALE"), settings.DEBUG)
if settings.DEBUG:
    print("never")


def drop():
    global GONE
    print(GONE)
    del GONE
    try:
        print(GONE)
    except NameError as e:
        print(e)


drop()
print(read())


class Box:
    def __init__(self, value):
        self.value = value
        self.total = 0.0

    def add(self, other):
        self.total += other.value * settings.SCALE


def exchange(boxes):
    """Objects that are read from a list while the list changes keep living."""
    for box in boxes:
        for other in boxes:
            box.add(other)
    kept = []
    for box in boxes:
        boxes[0] = Box(box.value + ONCE)
        kept.append((box.value, box.total))
        if len(boxes) < 6:
            boxes.append(Box(-1.0))
    return kept


print(exchange([Box(float(i)) for i in range(3)]))
