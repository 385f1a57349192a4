data = {"a": 1, "b": None}


def total(d):
    return sum(v + 1 for v in d.values())


try:
    {k: v + 1 for k, v in data.items()}
except TypeError as e:
    print(e)
try:
    {v + 1 for v in data.values()}
except TypeError as e:
    print(e)
total(data)
