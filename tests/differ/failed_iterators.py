# An iterator of the library that is written as a generator ends with an exception that passes through it. CPython goes on
# with the next item: [1, 3].
def positive(x):
    if x < 0:
        raise ValueError(x)
    return x


found, items = [], map(positive, [1, -2, 3])
while True:
    try:
        found.append(next(items))
    except ValueError:
        pass
    except StopIteration:
        break
print(found)
