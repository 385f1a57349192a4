# Class bodies are part of the code around them; properties, super() and private names are explicit.
class Base:
    limit = 10
    double = limit * 2

    def __init__(self, x):
        self.__x = x

    @property
    def x(self):
        return self.__x

    @x.setter
    def x(self, value):
        self.__x = value

    @staticmethod
    def make():
        return Base(1)


class Derived(Base, tag="d"):
    """A doc."""

    def __init__(self):
        super().__init__(2)
        self.kind = __class__

    def parent(self):
        return super().x
# --- expected ---
# module __main__()
#   b0:
#     %0 = class_begin 'Base' class Base
#     %1 = const_int 10
#     class_set %0, %1 'limit'
#     %3 = const_int 2
#     %4 = mul %1, %3
#     class_set %0, %4 'double'
#     %6 = make_function @Base.__init__
#     class_set %0, %6 '__init__'
#     %8 = make_function @Base.x
#     %9 = make_property %8
#     class_set %0, %9 'x'
#     %11 = make_function @Base.x
#     %12 = property_with %9, %11 'setter'
#     class_set %0, %12 'x'
#     %14 = make_function @Base.make
#     %15 = make_staticmethod %14
#     class_set %0, %15 'make'
#     %17 = class_end %0 class Base
#     global_set %17 'Base' __main__.Base
#     %19 = global_get 'Base' __main__.Base bound
#     %20 = const_str "d"
#     %21 = class_begin %19, tag=%20 'Derived' class Derived
#     %22 = make_function @Derived.__init__
#     class_set %21, %22 '__init__'
#     %24 = make_function @Derived.parent
#     class_set %21, %24 'parent'
#     %26 = class_end %21 class Derived
#     %27 = const_none
#     ret %27
#
# function Base.__init__(self, x)
#   b0:
#     %0 = param 'self' #0
#     %1 = param 'x' #1
#     %2 = setattr %0, %1 '_Base__x'
#     %3 = const_none
#     ret %3
#
# function Base.x(self)
#   b0:
#     %0 = param 'self' #0
#     %1 = getattr %0 '_Base__x'
#     ret %1
#
# function Base.x(self, value)
#   b0:
#     %0 = param 'self' #0
#     %1 = param 'value' #1
#     %2 = setattr %0, %1 '_Base__x'
#     %3 = const_none
#     ret %3
#
# function Base.make()
#   b0:
#     %0 = global_get 'Base' __main__.Base bound
#     %1 = const_int 1
#     %2 = call %0, %1
#     ret %2
#
# function Derived.__init__(self)
#   b0:
#     %0 = param 'self' #0
#     %1 = const_int 2
#     %2 = call_super %0, %1 '__init__' class Derived
#     %3 = const_class class Derived
#     %4 = setattr %0, %3 'kind'
#     %5 = const_none
#     ret %5
#
# function Derived.parent(self)
#   b0:
#     %0 = param 'self' #0
#     %1 = getattr_super %0 'x' class Derived
#     ret %1
