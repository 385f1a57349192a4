"""What a list holds while it is sorted, and after a sort that failed; sort() of a list whose type is not known."""


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


mixed = [3, 1, 2, 7]
mixed.extend("ab")
attempt(mixed.sort, key=str)
print(mixed)
attempt(mixed.sort, key=str, reverse=True)
print(mixed)
words = ["bb", "a", "ccc"]
attempt(words.sort, key=len, reverse=True)
print(words)
words.append(5)
attempt(words.sort, key=len)
print(words)
attempt(words.sort)
print(words)

numbers = [3, 1, 2]


def refuses_two(x):
    if x == 2:
        raise KeyError(x)
    return x


attempt(numbers.sort, key=refuses_two)
print(numbers)
numbers.sort(key=lambda x: len(numbers) * 10 + x)
print(numbers)
seen = []


def looks(x):
    seen.append(list(numbers))
    return -x


numbers.sort(key=looks)
print(numbers, seen)


def grows(x):
    numbers.append(x)
    return x


attempt(numbers.sort, key=grows)
print(numbers)


class Fragile:
    compared = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Fragile.compared += 1
        if Fragile.compared > 5:
            raise ValueError("enough")
        return self.v < other.v

    def __repr__(self):
        return f"F{self.v}"


fragile = [Fragile(i) for i in (5, 2, 8, 1, 9, 3)]
attempt(fragile.sort)
print(len(fragile), sorted(x.v for x in fragile))
Fragile.compared = 0
attempt(lambda: fragile.sort(key=lambda x: x))
print(len(fragile), sorted(x.v for x in fragile))
