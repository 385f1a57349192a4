# Names that shadow builtins and modules.
import tools
from tools import max, len as length

print(max([1, 5, 3]), length("abc"), len("abc"), tools.max is max)


def f(list, str="x"):
    return list, str


print(f(1), list("ab"), str(5))
sum = 10
print(sum)
del sum
print(sum([1, 2]))
tools = "now a string"
print(tools.upper())
import tools
print(tools.max([2]))


class int:
    def __repr__(self):
        return "my int"


print(int(), type(5).__name__)
