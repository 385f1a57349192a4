# __del__ of objects that only variables hold, and whose class no container or dynamic code meets.
class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


x = L("a")
x = None
print("after a")


def work():
    return L("b").name


print(work())
L("d")
print("end")
kept = L("at the exit")
