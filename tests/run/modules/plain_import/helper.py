print("helper runs once, as", __name__)
NAME = "helper"
total = 0


def double(x):
    return x * 2


def add(n):
    global total
    total += n


def get_name():
    return NAME


class Counter:
    def __init__(self):
        self.hits = 0

    def hit(self):
        self.hits += 1


if __name__ == "__main__":
    print("not when imported")
