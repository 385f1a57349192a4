# global, local shadowing and UnboundLocalError.
counter = 0


def bump():
    global counter
    counter += 1
    return counter


def shadow():
    counter = "local"
    return counter


def make():
    global created
    created = "made by a function"


def broken():
    print(counter)
    counter = 5


bump()
bump()
print(counter, shadow(), counter)
make()
print(created)
try:
    broken()
except UnboundLocalError as e:
    print(type(e).__name__, e)
try:
    print(undefined_name)
except NameError as e:
    print(type(e).__name__, e)


def maybe(flag):
    if flag:
        value = 1
    return value


print(maybe(True))
try:
    maybe(False)
except UnboundLocalError as e:
    print(e)
del counter
try:
    bump()
except NameError as e:
    print(e)
counter = 10
print(bump())


def removed():
    x = 1
    del x
    return x


try:
    removed()
except UnboundLocalError as e:
    print(e)
