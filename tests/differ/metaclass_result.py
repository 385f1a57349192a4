# A metaclass's __new__ that gives something else than the class it was called for ends with an error.
class Meta(type):
    def __new__(mcs, name, bases, namespace):
        super().__new__(mcs, name, bases, namespace)
        return 5


try:
    class C(metaclass=Meta):
        pass
    print(C)
except NotImplementedError as e:
    print("refused:", e)
