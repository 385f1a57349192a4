# Sets and frozensets of the same element type in one program; a set as what is looked for.
print(set([1, 2]) == frozenset([2, 1]), type(frozenset([1])).__name__, type({1}).__name__, frozenset([3]))
nested = {frozenset({1}), frozenset({2, 3})}
print({1} in nested, {2} in nested, {3, 2} in nested)
nested.discard({1})
nested.remove({2, 3})
print(len(nested))
try:
    nested.remove({9})
except KeyError as e:
    print("KeyError", e)
try:
    nested.add({1})
except TypeError as e:
    print(e)
print({1, 2, 3}.symmetric_difference([1, 9]), {1, 2, 3} ^ {1, 9}, frozenset([1, 2, 3]).symmetric_difference([1, 9]))
print(hash("a") == hash("a"), hash(b"xyz") == hash(b"xyz"), hash(frozenset({1})) == hash(frozenset({1})), hash("ab") == hash("a" + "b"))
