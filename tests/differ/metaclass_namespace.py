# A metaclass's __new__ that binds a name which only the run knows, or deletes one, ends with an error.
class Meta(type):
    def __new__(mcs, name, bases, namespace):
        for key in list(namespace):
            if key.startswith("get_"):
                namespace[key[4:]] = namespace[key]
        return super().__new__(mcs, name, bases, namespace)


try:
    class C(metaclass=Meta):
        def get_x(self):
            return 1
    print(C().x())
except NotImplementedError as e:
    print("refused:", e)
