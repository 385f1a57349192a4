"""__init__ has to return None, whoever makes the object."""


class Five:
    def __init__(self):
        return 5


class Sometimes:
    def __init__(self, answer):
        self.answer = answer
        if answer:
            return answer


class Derived(Sometimes):
    pass


class Through(Sometimes):
    def __init__(self, answer):
        super().__init__(answer)
        print("made all the same", self.answer)


class Generator:
    def __init__(self):
        yield 1


class Made:
    def __new__(cls, x):
        return super().__new__(cls)

    def __init__(self, x):
        return self.fill(x)

    def fill(self, x):
        self.x = x
        return x


class Fault(Exception):
    def __init__(self, text):
        return text


def attempt(make, *args):
    try:
        print(type(make(*args)).__name__)
    except TypeError as e:
        print("TypeError:", e)


for make in (lambda: Five(), lambda: Sometimes("s"), lambda: Derived(1.5), lambda: Through([1]), lambda: Generator(), lambda: Made(2),
             lambda: Made(None), lambda: Fault("f"), lambda: Derived(0)):
    attempt(make)
for cls in (Sometimes, Derived, Through, Made, Fault, list):
    attempt(cls, "ab")
print(Sometimes("").__init__(3), Sometimes(0).answer)
Five()
