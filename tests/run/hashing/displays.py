"""Keys of set and dict displays are hashed and compared by their own methods, also where nothing else does it."""


class Key:
    def __hash__(self):
        print("hash", end=" ")
        return 1

    def __eq__(self, other):
        print("eq", end=" ")
        return False


class Bad:
    def __hash__(self):
        return "x"


class Raises:
    def __hash__(self):
        raise ValueError("no hash")


key = Key()
{key: 1}
{key}
{Key(): 1, Key(): 2}
{(1, key), (1, Key())}
print()


def inside():
    local = {key: 2, Key(): 3}
    {Key(), key}
    return len(local)


print(inside())
try:
    {Bad()}
except TypeError as e:
    print(e)
try:
    {Bad(): 1}
except TypeError as e:
    print(e)
{Raises(): 1}
