def outer(values):
    def inner(v):
        return v.upper()

    class Local:
        def method(self, v):
            return inner(v)

    return [Local().method(v) for v in values]


print(outer(["a"]))
outer(["b", 5])
