# Abstract base classes. `abstractmethod` marks a function and ABCMeta a class hierarchy; the compiler keeps both marks:
# instantiating a class with marked functions left raises TypeError. Registered classes are kept in a list, which
# isinstance() consults through __instancecheck__ as for any metaclass.


@intrinsic
def abstractmethod(funcobj, /): ...


# Of a metaclass: its classes have no instances as long as they have marked functions.
@intrinsic
def _instances_need_methods(metaclass, /): ...


@_instances_need_methods
class ABCMeta(type):
    def register(cls, subclass):
        _registered.append((cls, subclass))
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if _has_subclass(cls, subclass):
            return True
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        for base, member in _registered:
            if cls in base.__mro__ and member in subclass.__mro__:
                return True
        return False


_registered = []


class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def get_cache_token():
    return len(_registered)


def update_abstractmethods(cls):
    return cls
