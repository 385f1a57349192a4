# Expansion of @total_ordering: what is added at the end of the class body.
# Flags: has_lt, has_le, has_gt, has_ge: the class or a base other than object defines the method; from_lt, from_le,
# from_gt, from_ge: exactly one, the first of these that it has. Having none is a ValueError at the class statement:
# "must define at least one ordering operation: < > <= >=".

#if from_lt
#if not has_gt
    def __gt__(self, other):
        less = type(self).__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        return not less and self != other

#endif
#if not has_le
    def __le__(self, other):
        less = type(self).__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        return less or self == other

#endif
#if not has_ge
    def __ge__(self, other):
        less = type(self).__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        return not less

#endif
#endif
#if from_le
#if not has_ge
    def __ge__(self, other):
        at_most = type(self).__le__(self, other)
        if at_most is NotImplemented:
            return NotImplemented
        return not at_most or self == other

#endif
#if not has_lt
    def __lt__(self, other):
        at_most = type(self).__le__(self, other)
        if at_most is NotImplemented:
            return NotImplemented
        return at_most and self != other

#endif
#if not has_gt
    def __gt__(self, other):
        at_most = type(self).__le__(self, other)
        if at_most is NotImplemented:
            return NotImplemented
        return not at_most

#endif
#endif
#if from_gt
#if not has_lt
    def __lt__(self, other):
        greater = type(self).__gt__(self, other)
        if greater is NotImplemented:
            return NotImplemented
        return not greater and self != other

#endif
#if not has_ge
    def __ge__(self, other):
        greater = type(self).__gt__(self, other)
        if greater is NotImplemented:
            return NotImplemented
        return greater or self == other

#endif
#if not has_le
    def __le__(self, other):
        greater = type(self).__gt__(self, other)
        if greater is NotImplemented:
            return NotImplemented
        return not greater

#endif
#endif
#if from_ge
#if not has_le
    def __le__(self, other):
        at_least = type(self).__ge__(self, other)
        if at_least is NotImplemented:
            return NotImplemented
        return not at_least or self == other

#endif
#if not has_gt
    def __gt__(self, other):
        at_least = type(self).__ge__(self, other)
        if at_least is NotImplemented:
            return NotImplemented
        return at_least and self != other

#endif
#if not has_lt
    def __lt__(self, other):
        at_least = type(self).__ge__(self, other)
        if at_least is NotImplemented:
            return NotImplemented
        return not at_least

#endif
#endif
