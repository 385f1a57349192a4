# isinstance() of a class that a variable holds, one of whose metaclasses answers.
class AnswersYes(type):
    def __instancecheck__(cls, x):
        return True
class Yes(metaclass=AnswersYes): pass
class No: pass
def check(x, c):
    return isinstance(x, c)
print(check(1, Yes), check(1, No), check(No(), No), check(No(), Yes))
which = [Yes, No]
for c in which:
    print(isinstance("s", c), isinstance(No(), c))
pick = Yes if len(which) > 1 else No
print(isinstance(3, pick))
