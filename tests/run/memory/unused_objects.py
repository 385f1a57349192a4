"""An object that nobody keeps ends at once, and its __del__ runs."""


class Ends:
    def __del__(self):
        print("gone")


class Derived(Ends):
    pass


Ends()
print("a")


def f():
    Ends()
    print("b")
    Derived()
    x = Ends()
    print("c")


f()
[Ends() for _ in range(2)]
Ends() if f else 0
y = (Ends(), 1)[1]
Ends().__class__
print("d")
