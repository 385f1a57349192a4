level = 1
table = {"k": 0}
hooks = []


def run(x):
    return [h(x) for h in hooks]
