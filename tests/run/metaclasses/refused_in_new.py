# Class statements that their metaclass's __new__ refuses leave nothing behind, however many there are.
class Meta(type):
    def __new__(m, name, bases, ns):
        if "bad" in ns:
            raise TypeError(name + " is refused")
        return super().__new__(m, name, bases, ns)


class Ok(metaclass=Meta):
    pass


try:
    class Bad(Ok):
        bad = 1
except TypeError as e:
    print(e)

refused = 0


def attempt():
    class Worse(Ok):
        bad = 2
    return Worse


for _ in range(100):
    try:
        attempt()
    except TypeError:
        refused += 1
print(refused)


class Good(Ok):
    good = 1


print(Good.good, type(Good).__name__)
