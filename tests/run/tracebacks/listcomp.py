def reciprocals(numbers):
    return [1 / n for n in numbers]


print(reciprocals([1, 2]))
print(reciprocals([4, 0]))
