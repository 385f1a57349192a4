# A subscripted class of the library is the class itself: annotations have no effect. CPython prints list[int].
numbers = list[int]
print(numbers)
print(numbers((1, 2)))
