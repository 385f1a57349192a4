# Abstract methods of every kind, in a diamond, completed late; classes as values; mixins; calls of abstract bodies.
from abc import ABC, ABCMeta, abstractmethod


class Reader(ABC):
    @abstractmethod
    def read(self):
        return "base read"

    @classmethod
    @abstractmethod
    def create(cls):
        ...

    @staticmethod
    @abstractmethod
    def helper():
        ...


class Writer(metaclass=ABCMeta):
    @property
    @abstractmethod
    def target(self):
        ...

    @abstractmethod
    def write(self, text):
        ...


class Both(Reader, Writer):
    def read(self):
        return super().read() + "!"

    @classmethod
    def create(cls):
        return cls()

    @staticmethod
    def helper():
        return "helped"


class Done(Both):
    target = "out"

    def write(self, text):
        return f"{self.target}:{text}"


class Plain:
    @abstractmethod
    def free(self):
        return "not checked"


def make(cls):
    try:
        return cls()
    except TypeError as e:
        return e


for cls in (Reader, Writer, Both, Done, Plain):
    print(cls.__name__, type(make(cls)).__name__, make(cls) if cls not in (Done, Plain) else "")
d = Done.create()
print(d.read(), d.write("x"), d.helper(), isinstance(d, Reader), isinstance(d, Writer), Plain().free())


class Mixin:
    def write(self, text):
        return "mixed " + text


class Mixed(Mixin, Both):
    target = "mixin"


print(Mixed().write("in"), Mixed.create().target)
try:
    Both()
except TypeError as e:
    print(e)
