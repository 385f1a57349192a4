# expect: E0163 2:6 iterable unpacking cannot be used in comprehension
x = [*a for a in b]
