"""bool: a subclass of int whose two values are C's."""


@native("tau_dyn_truth_raise")
def _dyn_truth(x: object) -> bool: ...


@native_type("bool", id="BOOL")
class bool(int):
    def __new__(cls, x=False, /):
        return True if x else False

    @native("tau_int_from_bool", raises=False)
    def __int__(self) -> int: ...
    @native("tau_int_from_bool", raises=False)
    def __index__(self) -> int: ...
    @native("tau_bool_to_double", raises=False)
    def __float__(self) -> float: ...
    @native("tau_bool_and", raises=False)
    def __and__(self, other: bool) -> bool: ...
    @native("tau_int_and")
    def __and__(self, other: int) -> int: ...
    @native("tau_bool_and", raises=False)
    def __rand__(self, other: bool) -> bool: ...
    @native("tau_int_and")
    def __rand__(self, other: int) -> int: ...
    @native("tau_bool_or", raises=False)
    def __or__(self, other: bool) -> bool: ...
    @native("tau_int_or")
    def __or__(self, other: int) -> int: ...
    @native("tau_bool_or", raises=False)
    def __ror__(self, other: bool) -> bool: ...
    @native("tau_int_or")
    def __ror__(self, other: int) -> int: ...
    @native("tau_bool_xor", raises=False)
    def __xor__(self, other: bool) -> bool: ...
    @native("tau_int_xor")
    def __xor__(self, other: int) -> int: ...
    @native("tau_bool_xor", raises=False)
    def __rxor__(self, other: bool) -> bool: ...
    @native("tau_int_xor")
    def __rxor__(self, other: int) -> int: ...
    @native("tau_bool_repr", raises=False)
    def __repr__(self) -> str: ...
    @native("tau_bool_repr", raises=False)
    def __str__(self) -> str: ...
    @native("tau_bool_format")
    def __format__(self, spec: str) -> str: ...
    @native("tau_int_from_bool", raises=False)
    def __hash__(self) -> int: ...
    def __bool__(self):
        return self
    def __pos__(self):
        return self.__int__()
    def __trunc__(self):
        return self.__int__()
    def __floor__(self):
        return self.__int__()
    def __ceil__(self):
        return self.__int__()
    def __round__(self, ndigits=None):
        return self.__int__().__round__(ndigits)
    def conjugate(self):
        return self.__int__()
    def as_integer_ratio(self):
        return self.__int__(), 1
    @property
    def real(self):
        return self.__int__()
    @property
    def numerator(self):
        return self.__int__()
