# finally blocks of generators that are left early.
def resource(name):
    print("open", name)
    try:
        for i in range(10):
            yield i
    finally:
        print("close", name)


for x in resource("broken off"):
    if x == 2:
        break
print("after loop")


def first(g):
    for x in g:
        return x


print(first(resource("first")))
g = resource("deleted")
next(g)
del g
print("after del")
g = resource("never started")
del g
g = resource("exhausted")
print(sum(g))


def nested():
    try:
        yield from resource("inner")
    finally:
        print("outer closed")


n = nested()
print(next(n), next(n))
n.close()
try:
    for x in resource("error"):
        raise ValueError("in the loop")
except ValueError as e:
    print(e)
a, b = zip(range(2), resource("zipped"))
print(a, b)
it = resource("kept")
print(next(it))
print("end of program")
