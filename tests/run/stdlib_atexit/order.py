# atexit: the last function first, with arguments; one that fails does not stop the others, and exit codes stay.
import atexit
import sys


class Task:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args, **kwargs):
        print(self.name, args, kwargs)
        if self.name == "late":
            atexit.register(print, "registered at the end")
        if self.name == "bad":
            raise ValueError(self.name)

    def __repr__(self):
        return f"Task({self.name!r})"


gone = Task("gone")
atexit.register(print, "hello", end="!\n")
atexit.register(Task("bad"), 1, 2, key=3)
print(atexit.register(gone) is gone)
atexit.register(Task("late"))
atexit.unregister(gone)


@atexit.register
def last():
    print("first of them", numbers)


try:
    atexit.register(5)
except TypeError as e:
    print(e)
numbers = [1, 2, 3]
print("end of the program")
sys.exit(3)
