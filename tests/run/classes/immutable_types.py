# Built-in classes can't be given attributes; a metaclass's __repr__ is used inside containers, too.
for action in ("list", "int", "str", "exception", "dict"):
    try:
        if action == "list":
            list.first = 5
        elif action == "int":
            int.foo = 1
        elif action == "str":
            str.shout = lambda s: s.upper()
        elif action == "exception":
            ValueError.code = 3
        else:
            setattr(dict, "extra", 1)
    except TypeError as e:
        print(e)
print(hasattr([1], "first"))


class Meta(type):
    def __repr__(cls):
        return f"<M {cls.__name__}>"


class W(metaclass=Meta):
    pass


print(W, [W], type(W))
