def key(item):
    return len(item)


print(sorted(["bb", "a"], key=key))
sorted(["bb", 5], key=key)
