"""Every access of a method makes a new object; methods of one object and function are equal."""


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, x):
        return self.name, x

    @classmethod
    def make(cls):
        return cls("made")

    @staticmethod
    def loud(x):
        return x


class Quiet(Listener):
    pass


class Same:
    def __eq__(self, other):
        return True

    def go(self):
        return 1


a, b = Listener("a"), Listener("b")
print(a.hear == a.hear, a.hear != a.hear, a.hear == b.hear, a.hear != b.hear)
print(hash(a.hear) == hash(a.hear), {a.hear: 1}[a.hear], a.hear in [b.hear, a.hear], len({a.hear, a.hear, b.hear}))
print(Listener.make == Listener.make, a.make == b.make, Quiet.make == Listener.make, a.loud is b.loud)
print(Listener.hear == Listener.hear, Listener.hear is Quiet.hear, a.hear == Listener.hear, Same().go == Same().go)
heard = [a.hear, b.hear]
heard.remove(a.hear)
print(len(heard), heard[0] == b.hear, heard.index(b.hear))
numbers, others = [], []
print(numbers.append == numbers.append, numbers.append == others.append, len == len, len == max)


def known(method, unknown):
    return method == unknown, method != unknown


for other in (a.hear, b.hear, 1, None, "hear"):
    print(known(a.hear, other))
