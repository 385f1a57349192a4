# Names of blocks, loops, handlers and nested functions.
if True:
    inside_if = 1
for loop_var in range(3):
    inside_loop = loop_var
while inside_loop > 0:
    inside_loop -= 1
    inside_while = inside_loop
try:
    inside_try = 1
except ValueError:
    pass
with open("/dev/null") as handle:
    inside_with = 5
print(inside_if, loop_var, inside_loop, inside_while, inside_try, inside_with, handle.closed)


def outer():
    a = 1

    def middle():
        b = a + 1

        def inner():
            nonlocal b
            b += a
            return a, b
        return inner(), b
    return middle()


print(outer())
x = "global"


def reads():
    return x


def shadows():
    x = "local"
    return reads(), x


def sets_global():
    global x
    x = "set"

    def nested():
        return x
    return nested()


print(shadows(), sets_global(), x)


class C:
    x = "class"
    y = x + "!"

    def m(self):
        return x


print(C.y, C().m(), C.x)


def loop_function():
    for i in range(3):
        pass
    return i


print(loop_function(), [x for x in "ab"], x)


def params(x, y=None):
    y = y or x
    x = x + 1 if isinstance(x, int) else x
    return x, y


print(params(1), params("s", 2))


def conditional_local(flag):
    if flag:
        v = 1
    else:
        v = "text"
    return v


print(conditional_local(1), conditional_local(0), globals()["inside_if"], "C" in globals(), sorted(k for k in locals() if k.startswith("inside")))


def local_names(a, b=2):
    c = a + b
    return sorted(locals().items())


print(local_names(1))
