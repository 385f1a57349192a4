# An index that failed is not good in the handler; one that was tested is good behind it.


def handled(items, picks):
    total = 0
    missed = []
    for i in picks:
        try:
            total += items[i]
        except IndexError:
            missed.append(i)
            try:
                total += items[i] + 1
            except IndexError as e:
                missed.append(str(e))
    return total, missed


def swap(items, pairs):
    done = 0
    for a, b in pairs:
        try:
            items[a], items[b] = items[b], items[a]
            done += 1
        except IndexError:
            done -= 10
    return items, done


def below(items, i, j):
    out = []
    while i < j:
        try:
            out.append(items[j])
        except IndexError:
            out.append(-1)
        try:
            out.append(items[i])
        except IndexError:
            out.append(-2)
        i += 1
    return out


class Base:
    pass


class Adds(Base):
    def __radd__(self, other):
        return other + "!"

    def __index__(self):
        return 1


def join(text, value):
    return text + value


def pick(items, key):
    return items[key]


print(handled([1, 2, 3], [0, 5, -1, -4, 2]))
print(swap([1, 2, 3], [(0, 2), (1, 7), (-1, 0)]))
print(below([1, 2, 3], 0, 3), below([1, 2, 3], 0, 2), below([], 0, 1))
for value in (Base(), Adds(), "x"):
    try:
        print(join("a", value))
    except TypeError as e:
        print("TypeError:", e)
for key in (Base(), Adds(), 2):
    try:
        print(pick([1, 2, 3], key), pick("abc", key))
    except TypeError as e:
        print("TypeError:", e)
