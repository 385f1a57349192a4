# Expansion of a class statement with members whose base is an Enum class (also of Enum("Name", "A B") with constants).
# {typename}; {bases}; {doc}: the docstring; {body}: the other statements that are no members, {leading}: those of them
# that stand before the members; {data}: the data type mixed in, "object" if none.
# Flags: custom_new, custom_init: the class or a base before Enum defines __new__ or __init__; mixed: data is not object;
# own_repr, own_str, own_format: a data type is among the bases of this very statement, and neither the class nor a base
# before the Enum defines __repr__ (...), so that {enum_base}'s is taken; flag: a Flag class; boundary: the class statement has one, {boundary} its expression.
# Members are stored past the metaclass's _assigning_, which refuses that to everybody else.
# Group members, the assignments to one name that is not of the form _x_ or __x__ and whose value is no function, lambda
# or nonmember() (member(x) is x): {member} the name, {value} the value's expression, in which earlier members' names are replaced by
# `_value_NAME`, and auto() by the call `GENERATE('NAME', 1, COUNT, [_value_A, ...])`, where GENERATE is the body's own
# _generate_next_value_ (which then stands before the members) or the function next_value, next_flag or next_text
# of this module for Enum, Flag and StrEnum.

class {typename}({bases}):
    {doc}
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
#if flag
    _flag_mask_ = 0
    _all_bits_ = 0
    _singles_mask_ = 0
    _in_order_ = True
#endif
#if boundary
    _boundary_ = {boundary}
#endif
#if own_repr
    __repr__ = {enum_base}.__repr__
#endif
#if own_str
    __str__ = {enum_base}.__str__
#endif
#if own_format
    __format__ = {enum_base}.__format__
#endif
    {leading}
#for members
    _value_{member} = {value}
#endfor
    {body}

    @classmethod
    def _define_members_(cls):
#for members
#if custom_new
        member = cls.__new__(cls, *{module}._arguments(cls._value_{member}))
#endif
#if not custom_new
#if mixed
        member = {data}.__new__(cls, *{module}._arguments(cls._value_{member}))
#endif
#if not mixed
        member = object.__new__(cls)
#endif
#endif
        member._name_ = '{member}'
#if custom_new
        if not hasattr(member, "_value_"):
            member._value_ = cls._value_{member}
#endif
#if not custom_new
#if mixed
        member._value_ = {data}(*{module}._arguments(cls._value_{member}))
#endif
#if not mixed
        member._value_ = cls._value_{member}
#endif
#endif
#if custom_init
        member.__init__(*{module}._arguments(cls._value_{member}))
#endif
#if flag
        object.__setattr__(cls, '{member}', {module}._enter_flag(cls, '{member}', member))
#endif
#if not flag
        object.__setattr__(cls, '{member}', {module}._enter(cls, '{member}', member))
#endif
#endfor


{typename}._define_members_()
