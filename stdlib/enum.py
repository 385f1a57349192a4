# Enumerations. A class statement with members is expanded from enum.template.py: members are class attributes, each an
# instance made once after the class body. What is asked of the class itself (iteration, Color["RED"], Color(1), len)
# is in the metaclass EnumType, ordinary methods whose `cls` is known statically.

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS", "EnumCheck", "FlagBoundary", "STRICT", "CONFORM", "EJECT",
           "KEEP", "nonmember", "member", "global_enum", "show_flag_values"]


class EnumType(type):
    def __call__(cls, value, *more):
        if type(value) is cls:
            return value
        found = cls._lookup_(value)
        if found is None:
            return cls._missing_member_(value)
        return found

    # Asked by the compiler before C.name = x and del C.name of programs.
    def _assigning_(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"cannot reassign member {name!r}")

    def _deleting_(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and 'EnumType'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        for name in cls._member_names_:
            yield cls._member_map_[name]

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __reversed__(cls):
        for name in reversed(cls._member_names_):
            yield cls._member_map_[name]

    @property
    def __members__(cls):
        return cls._member_map_

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>" if issubclass(cls, Flag) else f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


class auto:
    def __init__(self, value=None):
        self.value = value


def nonmember(value):
    return value


def member(value):
    return value


# Stands for the value of a member whose name an earlier one has.
def _repeated(name, first, value):
    raise TypeError(f"{name!r} already defined as {first!r}")


# Stands for a class below an enumeration that has members.
def _refuse_extension(name, base):
    raise TypeError(f"<enum {name!r}> cannot extend {base!r}")


# A member's value as arguments: what __new__ and __init__ get.
def _arguments(value):
    return value if isinstance(value, tuple) else (value,)


def next_value(name, start, count, last_values):
    if not last_values:
        return start
    try:
        return max(last_values) + 1
    except TypeError:
        pass
    for value in reversed(last_values):
        try:
            return value + 1
        except TypeError:
            pass
    return start


def next_flag(name, start, count, last_values):
    if not count:
        return start
    last = max(last_values)
    if not isinstance(last, int):
        raise TypeError(f"invalid flag value {last!r}")
    return 1 << last.bit_length()


def next_text(name, start, count, last_values):
    return name.lower()


# Makes a new member known to its class; the earlier member if it has the same value.
def _enter(cls, name, member):
    value = member._value_
    same = cls._lookup_(value)
    if same is not None:
        cls._member_map_[name] = same
        return same
    member._sort_order_ = len(cls._member_names_)
    cls._member_names_.append(name)
    cls._member_map_[name] = member
    try:
        cls._value2member_map_[value] = member
    except TypeError:
        pass
    return member


def _enter_flag(cls, name, member):
    value = member._value_
    if not isinstance(value, int):
        raise TypeError(f"value for {name!r} must be an int")
    same = cls._lookup_(value)
    if same is not None:
        cls._member_map_[name] = same
        return same
    member._sort_order_ = len(cls._member_names_)
    cls._member_map_[name] = member
    cls._value2member_map_[value] = member
    if value > 0 and value & (value - 1) == 0:
        if value < cls._singles_mask_:
            cls._in_order_ = False
        cls._member_names_.append(name)
        cls._singles_mask_ |= value
    if value > 0:
        cls._flag_mask_ |= value
        cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
    return member


@source_template("enum.template.py")
class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}

    @classmethod
    def _lookup_(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        return None

    @classmethod
    def _missing_member_(cls, value):
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        problem = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            result = cls._missing_(value)
        except ValueError:
            raise
        except Exception as error:
            error.__context__ = problem
            raise
        if isinstance(result, cls):
            return result
        if issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        if result is None:
            raise problem
        error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        error.__context__ = problem
        raise error

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @name.setter
    def name(self, to):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @property
    def value(self):
        return self._value_

    @value.setter
    def value(self, to):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return (type(self), (self._value_,))


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


class StrEnum(str, ReprEnum):
    __repr__ = Enum.__repr__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            if len(values) == 1:
                raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        text = str(*values)
        member = str.__new__(cls, text)
        member._value_ = text
        return member

    def __str__(self):
        return str.__str__(self)

    def __format__(self, format_spec):
        return str.__format__(self, format_spec)


# These two are strings in CPython. Here they are not, so that a program with enumerations needs no objects of classes
# derived from str.
class FlagBoundary(Enum):
    STRICT = "strict"
    CONFORM = "conform"
    EJECT = "eject"
    KEEP = "keep"

    def __str__(self):
        return self._value_


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


# Binary text with a sign digit, padded to the given number of bits: "0b0 0101".
def _binary(value, bits):
    size = max(bits, value.bit_length())
    if value >= 0:
        digits = format(value, "b")
        sign = "0"
        return f"0b{sign} {digits.rjust(size, '0')}"
    digits = format((1 << size) + value, "b")
    return f"0b1 {digits.rjust(size, '1')}"


class Flag(Enum):
    _boundary_ = STRICT
    _flag_mask_ = 0
    _all_bits_ = 0
    _singles_mask_ = 0
    _in_order_ = True

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        all_bits = cls._all_bits_
        flag_mask = cls._flag_mask_
        boundary = cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if boundary is STRICT:
                bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n"
                                 f"  allowed {_binary(flag_mask, bits)}")
            if boundary is CONFORM:
                value &= flag_mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        if value < 0:
            positive = all_bits + 1 + value
            result = cls._lookup_(positive)
            if result is None:
                result = cls._composite_(positive)
            cls._value2member_map_[value] = result
            return result
        found = cls._value2member_map_.get(value)
        return cls._composite_(value) if found is None else found

    # The unnamed member of several flags (or of none), made once per value.
    @classmethod
    def _composite_(cls, value):
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{_binary(unknown, 0)}]")
        names = []
        combined = 0
        for flag in cls._singles_(value):
            names.append(flag._name_)
            combined |= flag._value_
        if value & ~cls._singles_mask_:
            for name, flag in cls._member_map_.items():
                bits = flag._value_
                if bits and bits & value == bits and flag._name_ not in names:
                    names.append(flag._name_)
                    combined |= bits
        rest = value ^ combined
        if combined and rest and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {rest!r}")
        result = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        result._value_ = value
        if not combined:
            result._name_ = None
        elif rest:
            result._name_ = "|".join(names) + "|" + cls._rest_text_(rest)
        else:
            result._name_ = "|".join(names)
        cls._value2member_map_[value] = result
        return result

    @staticmethod
    def _rest_text_(rest):
        return repr(rest)

    # The one-bit members in a value: by bit, or in definition order where that differs.
    @classmethod
    def _singles_(cls, value):
        flags = []
        if cls._in_order_:
            rest = value & cls._singles_mask_
            while rest:
                bit = rest & -rest
                flags.append(cls._value2member_map_[bit])
                rest ^= bit
        else:
            for name in cls._member_names_:
                flag = cls._member_map_[name]
                if flag._value_ & value:
                    flags.append(flag)
        return flags

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for flag in type(self)._singles_(self._value_):
            yield flag

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"

    def _bits_of(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(other, int) and issubclass(type(self), int):
            return other
        return None

    def __or__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ is EJECT or cls._boundary_ is KEEP:
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag):
    _boundary_ = KEEP
    __repr__ = Flag.__repr__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


def unique(enumeration):
    aliases = []
    for name, entry in enumeration._member_map_.items():
        if name != entry._name_:
            aliases.append(f"{name} -> {entry._name_}")
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration


class EnumCheck(Enum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"

    def __str__(self):
        return self._value_


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


def _check_unique(enumeration):
    aliases = []
    for name, entry in enumeration._member_map_.items():
        if name != entry._name_:
            aliases.append(f"{name} -> {entry._name_}")
    if aliases:
        raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")


def _check_continuous(enumeration):
    values = {entry._value_ for entry in enumeration}
    if len(values) < 2:
        return
    low = min(values)
    high = max(values)
    if issubclass(enumeration, Flag):
        missing = [1 << i for i in range(low.bit_length(), high.bit_length() - 1) if 1 << i not in values]
        kind = "flag"
    else:
        missing = [i for i in range(low + 1, high) if i not in values]
        kind = "enum"
    if missing:
        listed = ", ".join([str(value) for value in missing])
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {listed}"[:256])


def _check_named_flags(enumeration):
    singles = [entry._value_ for entry in enumeration]
    names = []
    missing = 0
    for name, entry in enumeration._member_map_.items():
        if name in enumeration._member_names_ or entry._value_ < 0:
            continue
        unnamed = 0
        for bit in show_flag_values(entry._value_):
            if bit not in singles:
                unnamed |= bit
        if unnamed:
            names.append(name)
            missing |= unnamed
    if not names:
        return
    if len(names) == 1:
        which = f"alias {names[0]} is missing"
    else:
        which = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
    if missing & (missing - 1) == 0:
        what = f"value 0x{missing:x}"
    else:
        what = f"combined values of 0x{missing:x}"
    raise ValueError(f"invalid Flag {enumeration.__name__!r}: {which} {what} [use enum.show_flag_values(value) for details]")


def verify(*checks):
    def decorate(enumeration):
        for check in checks:
            if check is UNIQUE:
                _check_unique(enumeration)
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration
    return decorate


def show_flag_values(value):
    bits = []
    rest = int(value)
    while rest > 0:
        bit = rest & -rest
        bits.append(bit)
        rest ^= bit
    return bits


def global_enum(cls, update_str=False):
    return cls
