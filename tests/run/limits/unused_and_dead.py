# Dead code, unused functions with errors in them, branches that never run.
def never_called(x):
    return x.no_such_attribute + undefined_name - "text" * 1.5


class NeverUsed:
    def method(self):
        return self.missing + 1


def half_dead(flag):
    if flag:
        return 1 + "x"
    return "alive"


DEBUG = False
if DEBUG:
    import no_such_module
    print(undefined)
while False:
    never()
print(half_dead(False))
if __debug__:
    print("debug is on")
for x in ():
    x.fail()
try:
    half_dead(True)
except TypeError as e:
    print(e)


def returns_early():
    return "first"
    print("unreachable")
    return undefined


print(returns_early())
assert True, undefined
value = None if True else undefined.attribute
print(value, True or undefined, False and undefined, [undefined for _ in ()])


def only_raises():
    raise LookupError("always")


try:
    result = only_raises()
    print(result.nothing)
except LookupError as e:
    print(e)


def infinite():
    while True:
        try:
            return "left the loop"
        except ValueError:
            continue


print(infinite())
lambda: undefined
unused = [lambda: missing, never_called, NeverUsed]
print(len(unused))
