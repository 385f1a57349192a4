# RecursionError is raised and can be caught; the program goes on.
def forever(n):
    return forever(n + 1) + 1


def ping(n):
    return pong(n + 1)


def pong(n):
    return ping(n + 1)


class Node:
    def __repr__(self):
        return repr(self)


for f in (forever, ping):
    try:
        f(0)
    except RecursionError as e:
        print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))
try:
    repr(Node())
except RecursionError as e:
    print("repr", type(e).__name__)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))
deep = []
for i in range(300):
    deep = [deep]
print(len(str(deep)))


def safe(n):
    try:
        return safe(n + 1)
    except RecursionError:
        return "caught at the bottom"


print(safe(0))
